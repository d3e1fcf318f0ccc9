package org.waylight.protocol.synthetic;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.Mandate;

/**
 * What a made-up protocol is for: whom it tells, on which basis, under which conditions, how soon
 * and in which steps.
 *
 * @param mandated under a statute as made up as the protocol
 * @param statute its citation; absent: one of the place's name
 */
record Purpose(
    String title,
    RecipientKind recipientKind,
    LegalBasis basis,
    ProtocolConditions conditions,
    boolean mandated,
    Duration deadline,
    List<ProtocolStep> steps,
    @Nullable String statute) {
  private Purpose(
      String title,
      RecipientKind recipientKind,
      LegalBasis basis,
      ProtocolConditions conditions,
      boolean mandated,
      Duration deadline,
      List<ProtocolStep> steps) {
    this(title, recipientKind, basis, conditions, mandated, deadline, steps, null);
  }

  /** As a state's mandate demands it: its statute, and as soon as it says. */
  Purpose under(Mandate mandate) {
    return new Purpose(
        title,
        recipientKind,
        basis,
        conditions,
        mandated,
        mandate.within(),
        steps,
        mandate.statute());
  }

  static final Purpose POLICE_WITH_CONSENT =
      new Purpose(
          "Report to law enforcement with consent",
          RecipientKind.LAW_ENFORCEMENT,
          LegalBasis.CONSENT,
          Who.ANYBODY,
          false,
          Duration.ofHours(24),
          steps(
              "Offer the options without law enforcement first.",
              "Confirm that the consent names law enforcement and has not ended.",
              "Send the report and follow it until it is acknowledged."));

  static final Purpose POLICE_ABOUT_MINOR =
      new Purpose(
          "Mandated report about a minor to law enforcement",
          RecipientKind.LAW_ENFORCEMENT,
          LegalBasis.MANDATED_MINOR,
          Who.MINOR,
          true,
          Duration.ofHours(24),
          steps(
              "Tell the signaler, where it is safe, that the law demands this report.",
              "Send the report; its clock runs until it is acknowledged."));

  static final Purpose POLICE_IN_DANGER =
      new Purpose(
          "Law enforcement at imminent harm",
          RecipientKind.LAW_ENFORCEMENT,
          LegalBasis.IMMINENT_HARM,
          Who.URGENT,
          false,
          Duration.ofMinutes(15),
          steps("Keep the person on the line.", "Report what keeps everybody safe, no more."));

  static final Purpose POLICE_AT_THREAT =
      new Purpose(
          "Law enforcement at a threat",
          RecipientKind.LAW_ENFORCEMENT,
          LegalBasis.THREAT,
          Who.URGENT,
          false,
          Duration.ofMinutes(15),
          steps("Confirm who is threatened.", "Report what keeps everybody safe, no more."));

  static final Purpose POLICE_BY_DECISION =
      new Purpose(
          "A third party's tip, by a supervisor's decision",
          RecipientKind.LAW_ENFORCEMENT,
          LegalBasis.SUPERVISOR_DECISION,
          Who.TOLD_OF,
          false,
          Duration.ofHours(24),
          steps(
              "Record whether the victim could be reached.",
              "Record why a report is safer than none."));

  static final Purpose CHILD_PROTECTION =
      new Purpose(
          "Mandated report about a minor to child protection",
          RecipientKind.CHILD_PROTECTION,
          LegalBasis.MANDATED_MINOR,
          Who.MINOR,
          true,
          Duration.ofHours(12),
          steps(
              "Tell the signaler, where it is safe, that the law demands this report.",
              "Report by the fastest channel; confirm in writing.",
              "Its clock runs until child protection has acknowledged."));

  static final Purpose EMERGENCY =
      new Purpose(
          "Emergency services at imminent harm",
          RecipientKind.EMERGENCY_SERVICES,
          LegalBasis.IMMINENT_HARM,
          Who.URGENT,
          false,
          Duration.ofMinutes(10),
          steps("Keep the person on the line.", "Give where and what, and what makes it unsafe."));

  static final Purpose EMERGENCY_AT_THREAT =
      new Purpose(
          "Emergency services at a threat to oneself or others",
          RecipientKind.EMERGENCY_SERVICES,
          LegalBasis.THREAT,
          Who.URGENT,
          false,
          Duration.ofMinutes(10),
          steps("Keep the person on the line.", "Ask for a crisis team where there is one."));

  static final Purpose EMERGENCY_WITH_CONSENT =
      new Purpose(
          "Emergency services at the person's wish",
          RecipientKind.EMERGENCY_SERVICES,
          LegalBasis.CONSENT,
          Who.IN_CRISIS,
          false,
          Duration.ofMinutes(15),
          steps("Ask what the person wants emergency services to know."));

  static final Purpose PROVIDER =
      new Purpose(
          "Referral to a provider",
          RecipientKind.SERVICE_PROVIDER,
          LegalBasis.CONSENT,
          Who.ANYBODY,
          false,
          Duration.ofHours(24),
          steps(
              "Choose by need, area, language and free places.",
              "Tell the provider only what it needs to help."));

  static final Purpose PARTNER_HOTLINE =
      new Purpose(
          "Referral to a partner hotline",
          RecipientKind.PARTNER_HOTLINE,
          LegalBasis.CONSENT,
          Who.ANYBODY,
          false,
          Duration.ofHours(24),
          steps("Offer a live transfer first.", "Send the referral the person agreed to."));

  private static List<ProtocolStep> steps(String... instructions) {
    return IntStream.range(0, instructions.length)
        .mapToObj(i -> new ProtocolStep(i + 1, instructions[i], null))
        .toList();
  }
}
