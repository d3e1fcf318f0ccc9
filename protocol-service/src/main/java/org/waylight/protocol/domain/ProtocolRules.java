package org.waylight.protocol.domain;

import static org.waylight.protocol.domain.Rule.unless;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.ProtocolStep;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.protocol.domain.Registry.KnownOrganisation;
import org.waylight.protocol.domain.Rule.Finding;

/** What a protocol must keep; read top to bottom. */
public final class ProtocolRules {
  private static final Duration LONGEST_DEADLINE = Duration.ofDays(30);

  /** Every rule, in the order a person would check them. */
  public static final List<Rule<ProtocolContent>> ALL =
      List.of(
          new Rule<>("PRO-1", "Its geography is one that can be matched.", ProtocolRules::place),
          new Rule<>("PRO-1", "It ends after it starts.", ProtocolRules::dates),
          new Rule<>("PRO-1", "Of its versions one holds at a time.", ProtocolRules::startsInTime),
          new Rule<>("PRO-1", "No other one says the same for a day.", ProtocolRules::slotIsFree),
          new Rule<>("PRO-1", "Its deadline can be met and ends.", ProtocolRules::deadline),
          new Rule<>("PRO-1", "Its steps are numbered from 1 on.", ProtocolRules::steps),
          new Rule<>("PRO-1", "Its conditions can be met.", ProtocolRules::conditions),
          new Rule<>("PRO-1", "A fallback comes later.", ProtocolRules::fallbacks),
          new Rule<>("PRO-1", "It names who is told.", ProtocolRules::recipientsAreNamed),
          new Rule<>("PRO-1", "Whom it names exists.", ProtocolRules::recipientsExist),
          new Rule<>("DIS-2", "The law permits basis and recipient.", ProtocolRules::basis),
          new Rule<>("DIS-2", "A mandate has a statute.", ProtocolRules::mandate),
          new Rule<>("DIS-2", "Only a suspected minor is mandated.", ProtocolRules::suspectedMinor),
          new Rule<>(
              "DIS-5", "Only a tip about an adult is decided.", ProtocolRules::thirdPartyTip));

  private ProtocolRules() {}

  private static List<Finding> place(Candidate<ProtocolContent> candidate, Registry registry) {
    return GeographyShape.flaws("geography", candidate.content().geography());
  }

  private static List<Finding> dates(Candidate<ProtocolContent> candidate, Registry registry) {
    LocalDate to = candidate.content().effectiveTo();
    return unless(
        to == null || to.isAfter(candidate.content().effectiveFrom()),
        "effectiveTo",
        "not after effectiveFrom",
        "give the first day it no longer holds, or leave it out");
  }

  private static List<Finding> startsInTime(
      Candidate<ProtocolContent> candidate, Registry registry) {
    return Succession.flaws(candidate, registry);
  }

  private static List<Finding> slotIsFree(Candidate<ProtocolContent> candidate, Registry registry) {
    return Succession.collisions(candidate, registry);
  }

  private static List<Finding> deadline(Candidate<ProtocolContent> candidate, Registry registry) {
    Duration deadline = candidate.content().deadline();
    return unless(
        deadline.isPositive() && deadline.compareTo(LONGEST_DEADLINE) <= 0,
        "deadline",
        "not between a moment and 30 days",
        "an ISO 8601 duration such as PT24H");
  }

  private static List<Finding> steps(Candidate<ProtocolContent> candidate, Registry registry) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < candidate.content().steps().size(); i++) {
      if (candidate.content().steps().get(i).order() != i + 1) {
        findings.add(
            new Finding("steps[" + i + "].order", "out of order", "number the steps 1, 2, 3"));
      }
    }
    return findings;
  }

  private static List<Finding> conditions(Candidate<ProtocolContent> candidate, Registry registry) {
    return ConditionShape.flaws(candidate.content().conditions());
  }

  /** Steps that fall back only on later ones and on whom the protocol names never go in circles. */
  private static List<Finding> fallbacks(Candidate<ProtocolContent> candidate, Registry registry) {
    List<ProtocolStep> steps = candidate.content().steps();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Integer next = steps.get(i).fallbackStep();
      UUID recipient = steps.get(i).fallbackRecipient();
      Duration within = steps.get(i).within();
      findings.addAll(
          unless(
              next == null || (next > i + 1 && next <= steps.size()),
              "steps[" + i + "].fallbackStep",
              "no later step",
              "a number from " + (i + 2) + " to the last step's, or leave it out"));
      findings.addAll(
          unless(
              recipient == null || candidate.content().recipients().contains(recipient),
              "steps[" + i + "].fallbackRecipient",
              "none of the protocol's recipients",
              "name one of its recipients"));
      findings.addAll(
          unless(
              within == null || within.isPositive(),
              "steps[" + i + "].within",
              "not longer than a moment",
              "an ISO 8601 duration such as PT15M"));
    }
    return findings;
  }

  /** Providers are chosen by need from the directory, so their protocols may name none (PRO-5). */
  private static List<Finding> recipientsAreNamed(
      Candidate<ProtocolContent> candidate, Registry registry) {
    ProtocolContent content = candidate.content();
    return unless(
        content.recipientKind() == RecipientKind.SERVICE_PROVIDER
            || !content.recipients().isEmpty(),
        "recipients",
        "nobody is told",
        "name at least one organisation");
  }

  private static List<Finding> recipientsExist(
      Candidate<ProtocolContent> candidate, Registry registry) {
    List<Finding> findings = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    List<UUID> recipients = candidate.content().recipients();
    for (int i = 0; i < recipients.size(); i++) {
      String field = "recipients[" + i + "]";
      KnownOrganisation known = registry.organisation(recipients.get(i)).orElse(null);
      if (!seen.add(recipients.get(i))) {
        findings.add(new Finding(field, "named twice", "name each organisation once"));
      } else if (known == null) {
        findings.add(new Finding(field, "no such organisation", "draft it first, or name another"));
      } else if (candidate.forApproval() && !known.inForce()) {
        findings.add(new Finding(field, "not approved yet", "have it approved first"));
      } else if (known.recipientKind() != candidate.content().recipientKind()) {
        findings.add(
            new Finding(field, "of another recipient kind", "name one of the protocol's kind"));
      }
    }
    return findings;
  }

  private static List<Finding> basis(Candidate<ProtocolContent> candidate, Registry registry) {
    ProtocolContent content = candidate.content();
    return unless(
        PermittedBases.allow(content.recipientKind(), content.basis()),
        "basis",
        "opens nothing to this recipient kind",
        "CONSENT is possible for every recipient kind");
  }

  private static List<Finding> mandate(Candidate<ProtocolContent> candidate, Registry registry) {
    ProtocolContent content = candidate.content();
    if (!content.mandated()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    String statute = content.statute();
    if (statute == null || statute.isBlank()) {
      findings.add(new Finding("statute", "a mandate without a statute", "cite the law"));
    }
    if (content.basis() != LegalBasis.MANDATED_MINOR) {
      findings.add(
          new Finding("basis", "no basis of a mandate", "MANDATED_MINOR, or mandated: false"));
    }
    return findings;
  }

  /** An unknown age alone is not a suspected minor. */
  private static List<Finding> suspectedMinor(
      Candidate<ProtocolContent> candidate, Registry registry) {
    ProtocolContent content = candidate.content();
    return unless(
        content.basis() != LegalBasis.MANDATED_MINOR
            || content.conditions().victimAgeBands().equals(Set.of(AgeBand.MINOR)),
        "conditions.victimAgeBands",
        "this basis is about minors only",
        "MINOR and nothing else");
  }

  private static List<Finding> thirdPartyTip(
      Candidate<ProtocolContent> candidate, Registry registry) {
    ProtocolContent content = candidate.content();
    if (content.basis() != LegalBasis.SUPERVISOR_DECISION) {
      return List.of();
    }
    Set<AgeBand> ages = content.conditions().victimAgeBands();
    Set<SignalerKind> signalers = content.conditions().signalerKinds();
    List<Finding> findings = new ArrayList<>();
    if (ages.isEmpty() || ages.contains(AgeBand.MINOR)) {
      findings.add(
          new Finding(
              "conditions.victimAgeBands", "may hold of a minor", "ADULT, UNKNOWN or both"));
    }
    if (signalers.isEmpty() || signalers.contains(SignalerKind.VICTIM_SURVIVOR)) {
      findings.add(
          new Finding(
              "conditions.signalerKinds", "may hold of the victim", "name third parties only"));
    }
    return findings;
  }
}
