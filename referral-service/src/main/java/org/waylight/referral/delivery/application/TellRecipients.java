package org.waylight.referral.delivery.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.delivery.application.Messenger.Notice;
import org.waylight.referral.delivery.application.Messenger.Result;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.DeliverySettings;
import org.waylight.referral.delivery.domain.Route;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.Responses;

/**
 * Tells recipients that a report waits: what decides and what sends share one transaction. The
 * row's lock is the lease, so a sender that dies frees it; the notice's id is the report's, so a
 * recipient told twice knows (RES-1).
 */
@ApplicationScoped
public class TellRecipients {
  /** Who sends, in the access record. */
  private static final String SENDER = "waylight-referral";

  private final Paused paused;
  private final Reports reports;
  private final StillAllowed stillAllowed;
  private final Settlement settlement;
  private final BeingTold beingTold;
  private final ConsentGate gate;
  private final RestingRecipients recipients;
  private final RecordDisclosure disclosed;
  private final Departures departures;
  private final Responses responses;
  private final FreshRoutes routes;
  private final DeliveryRules rules;
  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  public TellRecipients(
      Paused paused,
      Reports reports,
      StillAllowed stillAllowed,
      Settlement settlement,
      BeingTold beingTold,
      ConsentGate gate,
      RestingRecipients recipients,
      RecordDisclosure disclosed,
      Departures departures,
      Responses responses,
      FreshRoutes routes,
      DeliveryRules rules,
      MeterRegistry meters,
      Clock clock) {
    this.paused = paused;
    this.reports = reports;
    this.stillAllowed = stillAllowed;
    this.settlement = settlement;
    this.beingTold = beingTold;
    this.gate = gate;
    this.recipients = recipients;
    this.disclosed = disclosed;
    this.departures = departures;
    this.responses = responses;
    this.routes = routes;
    this.rules = rules;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Takes the next due report of somebody who is not being told something already.
   *
   * @return false if there is none, or somebody changes its consents just now, or nothing may leave
   *     after a restore
   * @throws org.waylight.platform.inbox.NotYet after a start, until the directory and the policies
   *     have been read: nobody is escalated for a directory that is still empty
   */
  @Transactional
  public boolean tellNext() {
    if (paused.now()) {
      return false;
    }
    Optional<StoredReport> due = reports.lockDue(clock.instant(), beingTold.now());
    return due.isPresent() && take(due.get());
  }

  private boolean take(StoredReport report) {
    if (!beingTold.begin(report.organisationId())) {
      return true; // Another sender was faster: there may be work for somebody else.
    }
    try {
      return gate.tryPass(report.caseId()) && decide(report);
    } finally {
      beingTold.end(report.organisationId());
    }
  }

  private boolean decide(StoredReport report) {
    if (stillAllowed.check(report)) {
      tell(report);
    } else {
      settlement.settle(report, Stage.WITHDRAWN);
    }
    return true;
  }

  private void tell(StoredReport report) {
    DeliverySettings settings = rules.inForce();
    Delivery delivery = report.delivery().atItsStep(settings);
    Optional<Route.Step> step = routes.to(report).at(delivery.step());
    if (step.isEmpty()) {
      settlement.settle(report.with(delivery), Stage.ESCALATED);
      return;
    }
    Result result =
        recipients.tell(
            step.get(),
            new Notice(
                report.reportId(),
                report.organisationId(),
                report.approvedAt(),
                report.body(),
                () -> disclosed.leaving(report, SENDER, "sent to its recipient, encrypted")));
    count(step.get(), result);
    Instant now = clock.instant();
    reports.recordAttempt(delivery, step.get(), describe(result), now);
    reports.save(next(delivery, result, now, settings));
    if (result instanceof Result.Told told) {
      if (told.withReport()) {
        reports.markFetched(report.reportId(), now);
      }
      departures.of(report);
      responses.tell(report.caseId(), sent(report, delivery, step.get(), now));
    }
  }

  private static Delivery next(
      Delivery delivery, Result result, Instant now, DeliverySettings settings) {
    return switch (result) {
      case Result.Told told -> delivery.told(now, settings);
      case Result.HandedToPerson handed -> delivery.handedToPerson(now, settings);
      case Result.FailedForNow failed ->
          delivery.failed(now, settings, failed.atLeast(), RandomGenerator.getDefault());
      case Result.FailedForGood failed -> delivery.givenUp(now);
    };
  }

  private void count(Route.Step step, Result result) {
    meters
        .counter(
            "waylight.delivery.attempts",
            "channel",
            step.channel().channel().name(),
            "result",
            switch (result) {
              case Result.Told told -> "TOLD";
              case Result.HandedToPerson handed -> "HANDED_TO_PERSON";
              case Result.FailedForNow failed -> "FAILED_FOR_NOW";
              case Result.FailedForGood failed -> "FAILED_FOR_GOOD";
            })
        .increment();
  }

  private static String describe(Result result) {
    return switch (result) {
      case Result.Told told -> "told";
      case Result.HandedToPerson handed -> "a person is to call";
      case Result.FailedForNow failed -> failed.why();
      case Result.FailedForGood failed -> failed.why();
    };
  }

  private static ReportSent sent(
      StoredReport report, Delivery before, Route.Step step, Instant now) {
    return new ReportSent(
        report.caseId(),
        report.reportId(),
        report.actionId(),
        before.version() + 1,
        report.organisationId(),
        report.recipientKind(),
        step.channel().channel(),
        before.attempt() + 1,
        now);
  }
}
