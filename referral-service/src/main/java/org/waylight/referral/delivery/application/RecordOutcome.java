package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.disclosure.application.Responses;

/** What the agency says came of a report (RES-3), and what became of a case's reports. */
@ApplicationScoped
public class RecordOutcome {
  private final Reports reports;
  private final Responses responses;
  private final Clock clock;

  @Inject
  public RecordOutcome(Reports reports, Responses responses, Clock clock) {
    this.reports = reports;
    this.responses = responses;
    this.clock = clock;
  }

  /** The reports of a case, without what they say. */
  @Transactional
  public List<StoredReport> reportsOf(UUID caseId) {
    return reports.ofCases(List.of(caseId));
  }

  /** Records the outcome; a later one replaces it. Nothing if there is no such report. */
  @Transactional
  public Optional<StoredReport> record(UUID reportId, OutcomeKind outcome, String by) {
    Optional<StoredReport> found = reports.lock(reportId);
    found.ifPresent(report -> record(report, outcome, by));
    return found;
  }

  private void record(StoredReport report, OutcomeKind outcome, String by) {
    Instant now = clock.instant();
    Delivery delivery = report.delivery().ended(report.delivery().stage());
    reports.recordOutcome(delivery, outcome, by, now);
    responses.tell(
        report.caseId(),
        new OutcomeRecorded(
            report.caseId(), report.reportId(), delivery.version(), outcome, by, now));
  }
}
