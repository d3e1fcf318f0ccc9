package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/** An agency fetches the one report that was approved for it (DIS-6), and confirms it. */
@ApplicationScoped
public class FetchReport {
  /** What the recipient gets. */
  public sealed interface Answer {
    /** The report, byte for byte as approved. */
    record Body(String json) implements Answer {}

    /** Confirmed, now or before. */
    record Confirmed() implements Answer {}

    /** It is no longer to be had. */
    record Gone() implements Answer {}

    /** It was never fetched, so it cannot be confirmed. */
    record NotFetched() implements Answer {}

    /** There is no such report for this recipient. */
    record NotYours() implements Answer {}
  }

  private final Paused paused;
  private final Reports reports;
  private final StillAllowed stillAllowed;
  private final Settlement settlement;
  private final Departures departures;
  private final ConsentGate gate;
  private final PersonalTexts texts;
  private final AccessRecord access;
  private final Clock clock;

  @Inject
  public FetchReport(
      Paused paused,
      Reports reports,
      StillAllowed stillAllowed,
      Settlement settlement,
      Departures departures,
      ConsentGate gate,
      PersonalTexts texts,
      AccessRecord access,
      Clock clock) {
    this.paused = paused;
    this.reports = reports;
    this.stillAllowed = stillAllowed;
    this.settlement = settlement;
    this.departures = departures;
    this.gate = gate;
    this.texts = texts;
    this.access = access;
    this.clock = clock;
  }

  /** The report's body, unless something changed that keeps it here; the reading is recorded. */
  @Transactional
  public Answer fetch(UUID organisation, UUID reportId) {
    Optional<StoredReport> own = own(organisation, reportId);
    if (own.isEmpty()) {
      return new Answer.NotYours();
    }
    StoredReport report = own.get();
    if (!report.availableAt(clock.instant())) {
      return new Answer.Gone();
    }
    if (!stillAllowed.check(report)) {
      settlement.settle(report, Stage.WITHDRAWN);
      return new Answer.Gone();
    }
    access.append(report.disclosedBy(organisation.toString(), "the recipient fetched its report"));
    departures.of(report);
    reports.markFetched(reportId, clock.instant());
    return new Answer.Body(texts.open(report.body(), reportId, StoredReport.BODY));
  }

  /** The recipient confirms that it has the report. */
  @Transactional
  public Answer acknowledge(UUID organisation, UUID reportId) {
    Optional<StoredReport> own = own(organisation, reportId);
    if (own.isEmpty()) {
      return new Answer.NotYours();
    }
    StoredReport report = own.get();
    if (report.delivery().stage() == Stage.ACKNOWLEDGED) {
      return new Answer.Confirmed();
    }
    if (!report.availableAt(clock.instant())) {
      return new Answer.Gone();
    }
    if (report.fetchedAt() == null) {
      return new Answer.NotFetched();
    }
    settlement.settle(report, Stage.ACKNOWLEDGED);
    return new Answer.Confirmed();
  }

  /** The gate comes before the row's lock, as everywhere: two that wait never wait in a ring. */
  private Optional<StoredReport> own(UUID organisation, UUID reportId) {
    paused.refuse();
    Optional<UUID> caseId = reports.caseOf(reportId);
    caseId.ifPresent(gate::pass);
    return caseId
        .flatMap(known -> reports.lock(reportId))
        .filter(report -> report.organisationId().equals(organisation));
  }
}
