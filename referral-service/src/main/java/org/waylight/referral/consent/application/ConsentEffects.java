package org.waylight.referral.consent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.referral.delivery.application.StopReports;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.application.Responses;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.plan.application.ProposePlans;

/** What a change of consent brings about, all in one transaction with it. */
@ApplicationScoped
public class ConsentEffects {
  private final Consents consents;
  private final StopReports reports;
  private final ProposePlans proposals;
  private final Responses responses;
  private final AccessRecord access;
  private final Clock clock;

  @Inject
  public ConsentEffects(
      Consents consents,
      StopReports reports,
      ProposePlans proposals,
      Responses responses,
      AccessRecord access,
      Clock clock) {
    this.consents = consents;
    this.reports = reports;
    this.proposals = proposals;
    this.responses = responses;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Tells of it, stops what may no longer leave, proposes anew.
   *
   * @param naming every case that names the person
   */
  void of(UUID caseId, Set<UUID> naming, Consent consent, String by, String action) {
    responses.tell(
        caseId,
        new ConsentChanged(
            caseId,
            consent.consentId(),
            consents.nextVersion(caseId),
            consent.personId(),
            consent.recipientKind(),
            consent.purpose(),
            consent.state(),
            clock.instant()));
    access.append(
        new AccessEntry(
                by,
                action,
                "consent",
                consent.consentId(),
                consent.recipientKind() + " " + consent.purpose() + " " + consent.state(),
                null,
                null)
            .ofCase(caseId));
    reports.lookAgain(naming);
    proposals.proposeForConsents(naming);
  }
}
