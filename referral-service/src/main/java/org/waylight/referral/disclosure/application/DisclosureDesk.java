package org.waylight.referral.disclosure.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.CaseFacts;
import org.waylight.referral.disclosure.domain.ConnectPolicy;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosurePolicy;
import org.waylight.referral.disclosure.domain.DisclosureQuestion;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.disclosure.domain.Particulars.EndEvent;
import org.waylight.referral.disclosure.domain.Person;
import org.waylight.referral.matching.domain.Freshness;
import org.waylight.referral.registry.application.PolicyBook;

/** Asks the disclosure policy about a case as it stands now, under the settings in force. */
@ApplicationScoped
public class DisclosureDesk {
  private final PolicyBook policies;
  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  public DisclosureDesk(PolicyBook policies, MeterRegistry meters, Clock clock) {
    this.policies = policies;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * May something of the case go to this recipient, now?
   *
   * @param organisation absent if nobody of the kind is known yet
   */
  public Disclosure ask(CaseFile file, RecipientKind recipient, @Nullable UUID organisation) {
    return counted(recipient, DisclosurePolicy.decide(question(file, recipient, organisation)));
  }

  /**
   * May something of the case go to this recipient, and somebody be connected with it, now?
   *
   * @param connecting who; absent: nobody is, it is only told
   */
  public Disclosure ask(
      CaseFile file,
      RecipientKind recipient,
      @Nullable UUID organisation,
      @Nullable UUID connecting) {
    return connecting == null
        ? ask(file, recipient, organisation)
        : counted(
            recipient,
            ConnectPolicy.decide(
                question(file, recipient, organisation), file.currentIdOf(connecting)));
  }

  private DisclosureQuestion question(
      CaseFile file, RecipientKind recipient, @Nullable UUID organisation) {
    return new DisclosureQuestion(
        recipient,
        CaseFacts.of(file.state().assessment().readings()),
        file.state().persons().stream().map(Person::of).toList(),
        file.consents().stream()
            .map(consent -> consent.heardBy(organisation))
            .map(consent -> closed(file) ? consent.after(EndEvent.CASE_CLOSED) : consent)
            .toList(),
        settings(),
        clock.instant());
  }

  private Disclosure counted(RecipientKind recipient, Disclosure answer) {
    String said =
        switch (answer) {
          case Disclosure.Allowed allowed -> "ALLOWED";
          case Disclosure.Refused refused -> "REFUSED";
        };
    meters
        .counter("waylight.disclosure.answers", "recipient", recipient.name(), "answer", said)
        .increment();
    return answer;
  }

  private static boolean closed(CaseFile file) {
    return file.state().status() == CaseStatus.CLOSED;
  }

  /** The settings in force now. */
  public DisclosureSettings settings() {
    return policies
        .inForce(PolicySettings.DISCLOSURE, today())
        .map(policy -> DisclosureSettings.of(policy.version(), policy.settings()))
        .orElse(DisclosureSettings.BUILT_IN);
  }

  /** Which contacts (PRO-4) and counts of places (PRO-5) are fresh enough today. */
  public Freshness freshness() {
    DisclosureSettings now = settings();
    return new Freshness(today(), now.staleAfter(), now.countHolds());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
