package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.waylight.referral.delivery.domain.PhoneTask;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.disclosure.application.ConsentGate;
import org.waylight.referral.disclosure.application.PersonalTexts;

/** A person reads a report to its recipient over the phone, and has it read back (RES-2). */
@ApplicationScoped
public class PhoneCalls {
  /** What came of a step. */
  public sealed interface Answer {
    /**
     * The task is theirs.
     *
     * @param report what to read, as approved
     */
    record Claimed(PhoneTask task, UUID organisationId, String report) implements Answer {
      @Override
      public String toString() {
        return "Claimed[]";
      }
    }

    record Done() implements Answer {}

    /** Somebody else is calling, or it was never claimed by them. */
    record NotTheirs() implements Answer {}

    /** It has ended, or what it rested on no longer holds. */
    record Over() implements Answer {}

    record Unknown() implements Answer {}
  }

  private final Paused paused;
  private final PhoneTasks tasks;
  private final Reports reports;
  private final CaseFiles cases;
  private final StillAllowed stillAllowed;
  private final Settlement settlement;
  private final Departures departures;
  private final ConsentGate gate;
  private final PersonalTexts texts;
  private final AccessRecord access;
  private final DeliveryConfig config;
  private final Clock clock;

  @Inject
  public PhoneCalls(
      Paused paused,
      PhoneTasks tasks,
      Reports reports,
      CaseFiles cases,
      StillAllowed stillAllowed,
      Settlement settlement,
      Departures departures,
      ConsentGate gate,
      PersonalTexts texts,
      AccessRecord access,
      DeliveryConfig config,
      Clock clock) {
    this.paused = paused;
    this.tasks = tasks;
    this.reports = reports;
    this.cases = cases;
    this.stillAllowed = stillAllowed;
    this.settlement = settlement;
    this.departures = departures;
    this.gate = gate;
    this.texts = texts;
    this.access = access;
    this.config = config;
    this.clock = clock;
  }

  /** The tasks to be done, oldest first; none says what its report does. */
  @Transactional
  public List<PhoneTask> waiting() {
    return tasks.waiting();
  }

  /** Takes the task and shows what to read, if it may still leave; the reading is recorded. */
  @Transactional
  public Answer claim(UUID taskId, String by) {
    return with(taskId, (report, task) -> claim(report, task, by));
  }

  private Answer claim(StoredReport report, PhoneTask task, String by) {
    paused.refuse();
    if (task.result() != null || !report.availableAt(clock.instant())) {
      return new Answer.Over();
    }
    if (task.heldByAnother(by, clock.instant(), config.phoneClaim())) {
      return new Answer.NotTheirs();
    }
    if (!stillAllowed.check(report)) {
      settlement.settle(report, Stage.WITHDRAWN);
      return new Answer.Over();
    }
    access.append(
        report
            .readBy(by, "to read it to its recipient by phone")
            .held(cases.find(report.caseId()).map(file -> file.heldBy(by)).orElse(null)));
    PhoneTask claimed = task.claimed(by, clock.instant());
    tasks.save(claimed);
    return new Answer.Claimed(
        claimed,
        report.organisationId(),
        texts.open(report.body(), report.reportId(), StoredReport.BODY));
  }

  /**
   * It was read out and read back. What was said is recorded also if the report was withdrawn
   * during the call.
   *
   * @param takenBy name or badge of whoever took it
   */
  @Transactional
  public Answer complete(UUID taskId, String by, String takenBy) {
    SealedText sealed = texts.seal(takenBy, taskId, PhoneTask.TAKEN_BY);
    return with(
        taskId, (report, task) -> end(report, task, by, PhoneTask.Result.COMPLETED, sealed));
  }

  /** Nobody there who may take it: the next contact, then a person, without waiting. */
  @Transactional
  public Answer notReached(UUID taskId, String by) {
    return with(
        taskId, (report, task) -> end(report, task, by, PhoneTask.Result.NOT_REACHED, null));
  }

  private Answer end(
      StoredReport report,
      PhoneTask task,
      String by,
      PhoneTask.Result how,
      @Nullable SealedText takenBy) {
    if (task.result() != null) {
      return new Answer.Over();
    }
    if (!by.equals(task.claimedBy())) {
      return new Answer.NotTheirs();
    }
    tasks.save(task.done(how, takenBy, clock.instant()));
    switch (how) {
      case COMPLETED -> handedOver(report, by);
      case NOT_REACHED -> {
        if (report.delivery().stage().running()) {
          reports.save(report.delivery().dueAt(clock.instant()));
        }
      }
    }
    return new Answer.Done();
  }

  private void handedOver(StoredReport report, String by) {
    access.append(report.disclosedBy(by, "read to its recipient by phone and read back"));
    departures.of(report);
    reports.markFetched(report.reportId(), clock.instant());
    if (report.availableAt(clock.instant())) {
      settlement.settle(report, Stage.ACKNOWLEDGED);
    }
  }

  /** The gate comes before the rows' locks, as everywhere: two that wait never wait in a ring. */
  private Answer with(UUID taskId, BiFunction<StoredReport, PhoneTask, Answer> step) {
    Optional<UUID> reportId = tasks.reportOf(taskId);
    reportId.flatMap(reports::caseOf).ifPresent(gate::pass);
    @Nullable StoredReport report = reportId.flatMap(reports::lock).orElse(null);
    @Nullable PhoneTask task = tasks.lock(taskId).orElse(null);
    return report == null || task == null ? new Answer.Unknown() : step.apply(report, task);
  }
}
