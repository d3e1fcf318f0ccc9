package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.delivery.domain.Route;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.delivery.domain.Transfer;
import org.waylight.referral.delivery.domain.TransferStage;
import org.waylight.referral.delivery.domain.TransferStep;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/**
 * An advocate hands somebody who is on the line over to the recipient of a report, step by step.
 * Whether it may go on is asked again at every step, in the transaction that records it (CON-2).
 */
@ApplicationScoped
public class HandOver {
  /** What came of a step. */
  public sealed interface Answer {
    /**
     * It is theirs.
     *
     * @param contact whom to call
     * @param report what to read to the recipient, as approved
     */
    record Claimed(Course course, Route.Step contact, String report) implements Answer {
      @Override
      public String toString() {
        return "Claimed[]";
      }
    }

    /**
     * The step was recorded.
     *
     * @param contact whom to call, while it is under way
     */
    record Moved(Course course, Route.@Nullable Step contact) implements Answer {}

    /** It is not this step's turn. */
    record OutOfOrder(TransferStage stage) implements Answer {}

    /** Somebody else hands over, or it was never claimed by them. */
    record NotTheirs() implements Answer {}

    /** It has ended, or what it rested on no longer holds: nobody is connected. */
    record Over() implements Answer {}

    record Unknown() implements Answer {}
  }

  /** How far a transfer has come, and by which steps. */
  public record Course(
      UUID caseId, UUID organisationId, Transfer transfer, List<Transfers.Taken> steps) {}

  private final Paused paused;
  private final Transfers transfers;
  private final Reports reports;
  private final CaseFiles cases;
  private final StillAllowed stillAllowed;
  private final Settlement settlement;
  private final Departures departures;
  private final FreshRoutes routes;
  private final ConsentGate gate;
  private final PersonalTexts texts;
  private final AccessRecord access;
  private final Event<LineDropped> dropped;
  private final DeliveryConfig config;
  private final Clock clock;

  @Inject
  public HandOver(
      Paused paused,
      Transfers transfers,
      Reports reports,
      CaseFiles cases,
      StillAllowed stillAllowed,
      Settlement settlement,
      Departures departures,
      FreshRoutes routes,
      ConsentGate gate,
      PersonalTexts texts,
      AccessRecord access,
      Event<LineDropped> dropped,
      DeliveryConfig config,
      Clock clock) {
    this.paused = paused;
    this.transfers = transfers;
    this.reports = reports;
    this.cases = cases;
    this.stillAllowed = stillAllowed;
    this.settlement = settlement;
    this.departures = departures;
    this.routes = routes;
    this.gate = gate;
    this.texts = texts;
    this.access = access;
    this.dropped = dropped;
    this.config = config;
    this.clock = clock;
  }

  /** The transfers to be done or being done, oldest first; none says what its report does. */
  @Transactional
  public List<Transfers.UnderWay> underWay() {
    return transfers.underWay();
  }

  /** How far a transfer has come, if there is one; it does not say what its report does. */
  @Transactional
  public Optional<Course> show(UUID reportId) {
    return reports
        .lock(reportId)
        .filter(report -> report.connects() != null)
        .map(
            report ->
                course(report, transfers.lock(reportId).orElseGet(() -> Transfer.begin(reportId))));
  }

  /** Takes the transfer and shows what to read, if it may go on; the reading is recorded. */
  @Transactional
  public Answer claim(UUID reportId, String by) {
    return with(reportId, (report, transfer) -> claim(report, transfer, by));
  }

  private Answer claim(StoredReport report, Transfer transfer, String by) {
    paused.refuse();
    if (!transfer.stage().underWay()) {
      return new Answer.Over();
    }
    if (transfer.heldByAnother(by, clock.instant(), config.phoneClaim())) {
      return new Answer.NotTheirs();
    }
    if (!mayGoOn(report)) {
      return stop(report, transfer);
    }
    Optional<Route.Step> contact = contact(report);
    if (contact.isEmpty()) {
      end(report, transfer.ended(TransferStage.NOT_REACHED));
      return new Answer.Over();
    }
    access.append(
        report
            .readBy(by, "to hand somebody over live to its recipient")
            .held(cases.find(report.caseId()).map(file -> file.heldBy(by)).orElse(null)));
    Transfer claimed = transfer.claimed(by, clock.instant());
    transfers.save(claimed);
    return new Answer.Claimed(
        course(report, claimed),
        contact.get(),
        texts.open(report.body(), report.reportId(), StoredReport.BODY));
  }

  /**
   * Records what was done or what happened. What was said and what went wrong is recorded also if a
   * consent ended meanwhile; nothing more is begun then.
   *
   * @param takenBy name or badge of whoever takes the person, of {@code INTRODUCED}
   */
  @Transactional
  public Answer step(UUID reportId, String by, TransferStep step, @Nullable String takenBy) {
    return with(reportId, (report, transfer) -> step(report, transfer, by, step, takenBy));
  }

  private Answer step(
      StoredReport report,
      Transfer transfer,
      String by,
      TransferStep step,
      @Nullable String takenBy) {
    if (!transfer.stage().underWay()) {
      return new Answer.Over();
    }
    if (!by.equals(transfer.claimedBy())) {
      return new Answer.NotTheirs();
    }
    Optional<TransferStage> next = transfer.stage().after(step);
    if (next.isEmpty()) {
      return new Answer.OutOfOrder(transfer.stage());
    }
    if (step.begins()) {
      paused.refuse();
    }
    boolean goesOn = mayGoOn(report);
    if (!goesOn && step.begins()) {
      return stop(report, transfer);
    }
    Transfer moved =
        record(report, transfer.claimed(by, clock.instant()), step, next.get(), takenBy);
    return goesOn || !moved.stage().underWay() ? goOn(report, moved, step) : stop(report, moved);
  }

  private Transfer record(
      StoredReport report,
      Transfer transfer,
      TransferStep step,
      TransferStage next,
      @Nullable String takenBy) {
    String by = String.valueOf(transfer.claimedBy());
    @Nullable UUID contactId = contact(report).map(Route.Step::contactId).orElse(null);
    @Nullable SealedText sealed =
        takenBy == null ? null : texts.seal(takenBy, report.reportId(), Transfer.TAKEN_BY);
    Transfer moved = transfer.moved(next, sealed);
    transfers.record(
        report.reportId(),
        moved.steps(),
        new Transfers.Taken(step, contactId, by, clock.instant()));
    if (step == TransferStep.INTRODUCED) {
      access.append(report.disclosedBy(by, "read to its recipient while handing over live"));
      departures.of(report);
      reports.markFetched(report.reportId(), clock.instant());
    }
    return moved;
  }

  private Answer goOn(StoredReport report, Transfer moved, TransferStep step) {
    boolean called = step.nextContact() || step == TransferStep.COMPLETED;
    StoredReport now = called ? tried(report, step) : report;
    Route.@Nullable Step contact = contact(now).orElse(null);
    Transfer ends =
        moved.stage() == TransferStage.AGREED && contact == null
            ? moved.ended(TransferStage.NOT_REACHED)
            : moved;
    end(now, ends);
    return new Answer.Moved(course(now, ends), ends.stage().underWay() ? contact : null);
  }

  /** One contact was called, and so it ended; the next call is the next contact's (RES-2). */
  private StoredReport tried(StoredReport report, TransferStep step) {
    contact(report)
        .ifPresent(
            contact ->
                reports.recordAttempt(
                    report.delivery(), contact, "live transfer: " + step, clock.instant()));
    StoredReport next = report.with(report.delivery().givenUp(report.delivery().expiresAt()));
    reports.save(next.delivery());
    return next;
  }

  /** If the transfer has ended, so has the report's delivery, once. */
  private void end(StoredReport report, Transfer transfer) {
    transfers.save(transfer);
    if (transfer.stage() == TransferStage.LINE_DROPPED) {
      dropped.fire(new LineDropped(report.caseId()));
    }
    if (report.delivery().stage().running()) {
      transfer.stage().settles().ifPresent(end -> settlement.settle(report, end));
    }
  }

  /** What took too long is left to be settled as that: a person takes over. */
  private Answer stop(StoredReport report, Transfer transfer) {
    Transfer stopped = transfer.ended(TransferStage.STOPPED);
    if (inTime(report)) {
      end(report, stopped);
    } else {
      transfers.save(stopped);
    }
    return new Answer.Over();
  }

  private boolean inTime(StoredReport report) {
    return report.delivery().expiresAt().isAfter(clock.instant());
  }

  private boolean mayGoOn(StoredReport report) {
    return report.delivery().stage() == Stage.WAITING
        && inTime(report)
        && stillAllowed.check(report);
  }

  private Optional<Route.Step> contact(StoredReport report) {
    return routes.to(report).at(report.delivery().step());
  }

  private Course course(StoredReport report, Transfer transfer) {
    return new Course(
        report.caseId(), report.organisationId(), transfer, transfers.stepsOf(report.reportId()));
  }

  /** The gate comes before the rows' locks, as everywhere: two that wait never wait in a ring. */
  private Answer with(UUID reportId, BiFunction<StoredReport, Transfer, Answer> step) {
    reports.caseOf(reportId).ifPresent(gate::pass);
    return reports
        .lock(reportId)
        .filter(report -> report.connects() != null)
        .map(
            report ->
                step.apply(
                    report, transfers.lock(reportId).orElseGet(() -> Transfer.begin(reportId))))
        .orElseGet(Answer.Unknown::new);
  }
}
