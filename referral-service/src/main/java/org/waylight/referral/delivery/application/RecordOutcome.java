package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.SaidOutcome;
import org.waylight.referral.disclosure.application.Responses;

/** What the agency says came of a report (RES-3), and what became of a case's reports. */
@ApplicationScoped
public class RecordOutcome {
  /** A report and all that was said to have come of it, by the recipient's time. */
  public record Course(StoredReport report, List<SaidOutcome> outcomes) {}

  private final Reports reports;
  private final OutcomeHistory history;
  private final Responses responses;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public RecordOutcome(
      Reports reports,
      OutcomeHistory history,
      Responses responses,
      TimeOrderedIds ids,
      Clock clock) {
    this.reports = reports;
    this.history = history;
    this.responses = responses;
    this.ids = ids;
    this.clock = clock;
  }

  /** The reports of a case, without what they say. */
  @Transactional
  public List<Course> reportsOf(UUID caseId) {
    Map<UUID, List<SaidOutcome>> said =
        history.ofCases(List.of(caseId)).stream()
            .collect(Collectors.groupingBy(SaidOutcome::reportId));
    return reports.ofCases(List.of(caseId)).stream()
        .map(report -> new Course(report, said.getOrDefault(report.reportId(), List.of())))
        .toList();
  }

  /**
   * Keeps the outcome; what the recipient said last counts. What is said of a supplement is said of
   * its report, so that one situation counts once.
   *
   * @param saidAt by the recipient's time
   * @return false if there is no such report
   */
  @Transactional
  public boolean record(
      UUID reportId, OutcomeKind outcome, SaidOutcome.Via via, String by, Instant saidAt) {
    Optional<StoredReport> found = reports.lock(reportId).flatMap(this::itsReport);
    found.ifPresent(
        report ->
            record(
                report,
                SaidOutcome.at(
                    saidAt, ids.next(), report.reportId(), outcome, via, by, clock.instant())));
    return found.isPresent();
  }

  private Optional<StoredReport> itsReport(StoredReport named) {
    return named.supplements() == null ? Optional.of(named) : reports.lock(named.supplements());
  }

  private void record(StoredReport report, SaidOutcome said) {
    history.add(said);
    List<SaidOutcome> all =
        history.ofCases(List.of(report.caseId())).stream()
            .filter(each -> each.reportId().equals(report.reportId()))
            .toList();
    boolean counts =
        SaidOutcome.current(all)
            .filter(current -> current.outcomeId().equals(said.outcomeId()))
            .isPresent();
    if (!counts) {
      return; // Something later is known already.
    }
    Delivery delivery = report.delivery().ended(report.delivery().stage());
    reports.recordOutcome(delivery, said.outcome(), said.by(), said.saidAt());
    responses.tell(
        report.caseId(),
        new OutcomeRecorded(
            report.caseId(),
            report.reportId(),
            delivery.version(),
            said.outcome(),
            said.by(),
            said.recordedAt()));
  }
}
