package org.waylight.referral.restore.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.referral.consent.application.WithdrawConsent;
import org.waylight.referral.delivery.application.StopReports;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.Consents;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;
import org.waylight.referral.restore.domain.Findings;
import org.waylight.referral.restore.domain.ToldOfCase;

/**
 * CON-2: every no that was said after the moment the database went back to is said again. A yes is
 * not: what exactly was agreed to is not on Kafka, so the person is asked.
 */
@ApplicationScoped
public class ReconcileConsents {
  private static final String WHY = "said before the restore; told again by Kafka";

  private final CaseFiles cases;
  private final Consents consents;
  private final WithdrawConsent withdrawals;
  private final StopReports reports;

  @Inject
  public ReconcileConsents(
      CaseFiles cases, Consents consents, WithdrawConsent withdrawals, StopReports reports) {
    this.cases = cases;
    this.consents = consents;
    this.withdrawals = withdrawals;
    this.reports = reports;
  }

  /** Takes one in, in a transaction of its own. */
  @Transactional
  public void take(ConsentChanged told, Findings findings) {
    Optional<Consent> known = consents.find(told.consentId()).map(Consents.OfCase::consent);
    if (!ToldOfCase.isNo(told.state())) {
      if (known.isEmpty() && told.state() == ConsentState.GIVEN) {
        findings.ask("consentsToAskAgain", told.caseId());
      }
    } else if (known.isEmpty()) {
      refuse(told, findings);
    } else if (!ToldOfCase.isNo(known.get().state())) {
      withdrawals.withdraw(told.consentId(), known.get().means(), WHY, Reconcile.ACTOR);
      findings.count("consentsWithdrawn");
    }
  }

  /** What is not on file at all is kept as a no to everybody of the kind. */
  private void refuse(ConsentChanged told, Findings findings) {
    if (cases.find(told.caseId()).isEmpty()) {
      findings.ask("casesUnknown", told.caseId());
      return;
    }
    Consent no =
        new Consent(
            told.consentId(),
            told.personId(),
            ConsentSubject.VICTIM,
            told.recipientKind(),
            told.purpose(),
            ConsentState.REFUSED,
            Set.of(),
            ConsentMeans.VERBAL,
            told.at(),
            null,
            null,
            ConsentSource.RECORDED);
    consents.record(List.of(new Consents.OfCase(told.caseId(), no)), Reconcile.ACTOR);
    Set<UUID> naming = cases.naming(told.personId());
    reports.lookAgain(naming);
    findings.count("consentsRefused");
  }
}
