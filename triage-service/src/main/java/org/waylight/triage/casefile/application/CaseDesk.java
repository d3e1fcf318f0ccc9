package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.alerts.domain.NewAlert;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Circumstances;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.MoveResult;

/**
 * How a person changes a case: holds it, checks that it is the version they read, asks the case,
 * stores and tells. Runs within the use case's transaction.
 */
@ApplicationScoped
public class CaseDesk {
  private static final int SHOWN = 50;

  private final CaseStore store;
  private final CaseNews news;
  private final ClockPolicies clocks;
  private final TextReader reader;
  private final Clock clock;
  private final CaseHistory history;

  @Inject
  public CaseDesk(
      CaseStore store,
      CaseHistory history,
      CaseNews news,
      ClockPolicies clocks,
      TextReader reader,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.news = news;
    this.clocks = clocks;
    this.reader = reader;
    this.clock = clock;
  }

  /** An alert that goes with a change, given the case as it is then. */
  @FunctionalInterface
  interface AlertWith {
    @Nullable NewAlert about(CaseFile file, Instant now);
  }

  /** Changes a case; a null version means the change fits any. */
  @Transactional(Transactional.TxType.MANDATORY)
  CaseFile change(
      UUID caseId, @Nullable Long version, BiFunction<CaseFile, Circumstances, MoveResult> move) {
    return change(caseId, version, move, (file, now) -> null, null);
  }

  /** Changes a case and raises an alert with it. */
  @Transactional(Transactional.TxType.MANDATORY)
  CaseFile change(
      UUID caseId,
      @Nullable Long version,
      BiFunction<CaseFile, Circumstances, MoveResult> move,
      AlertWith alert) {
    return change(caseId, version, move, alert, null);
  }

  /** Changes a case, and says what is done where the change does not say it itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CaseFile change(
      UUID caseId,
      @Nullable Long version,
      Deed deed,
      BiFunction<CaseFile, Circumstances, MoveResult> move) {
    return change(caseId, version, move, (file, now) -> null, deed);
  }

  private CaseFile change(
      UUID caseId,
      @Nullable Long version,
      BiFunction<CaseFile, Circumstances, MoveResult> move,
      AlertWith alert,
      @Nullable Deed deed) {
    CaseFile before = store.loadForChange(List.of(caseId)).get(caseId);
    if (before == null) {
      throw ProblemException.of(Problem.notFound("There is no such case."));
    }
    if (version != null && version != before.version()) {
      throw new StaleCaseException(
          version, before.version(), history.since(caseId, version, SHOWN));
    }
    Circumstances now =
        new Circumstances(clock.instant(), clocks.current(), reader.indicatorsVersion());
    CaseFile after = moved(move.apply(before, now));
    if (after != before) {
      NewAlert raised = alert.about(after, now.now());
      news.publish(
          List.of(new CaseChange(before, after)),
          deed,
          Map.of(),
          raised == null ? List.of() : List.of(raised),
          now.now());
    }
    return after;
  }

  /** The case, or the problem that says why it did not change. */
  public static CaseFile moved(MoveResult result) {
    return switch (result) {
      case MoveResult.Moved(CaseFile file) -> file;
      case MoveResult.HeldBy(String who) ->
          throw ProblemException.of(Problem.conflict("case-held", "The case is with " + who + "."));
      case MoveResult.NotHeld() ->
          throw ProblemException.of(Problem.conflict("case-not-held", "Nobody has the case."));
      case MoveResult.IsClosed() ->
          throw ProblemException.of(Problem.conflict("case-closed", "The case is closed."));
      case MoveResult.NoSuchPerson() ->
          throw ProblemException.of(Problem.notFound("There is no such person in the case."));
    };
  }
}
