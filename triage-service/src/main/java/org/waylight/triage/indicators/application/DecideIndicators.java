package org.waylight.triage.indicators.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;
import org.waylight.triage.assessment.domain.TextReader;
import org.waylight.triage.indicators.domain.IndicatorSet;
import org.waylight.triage.indicators.domain.IndicatorSet.Result;

/** Another person approves a set that was tried, or anybody who may turns it down. */
@ApplicationScoped
public class DecideIndicators {
  private final IndicatorSets sets;
  private final TextReader inUse;
  private final Clock clock;

  @Inject
  public DecideIndicators(IndicatorSets sets, TextReader inUse, Clock clock) {
    this.sets = sets;
    this.inUse = inUse;
    this.clock = clock;
  }

  /** Approves it; every replica reads with it within seconds, and reads open cases again. */
  @Transactional
  public IndicatorSet approve(UUID id, String by) {
    boolean tried =
        sets.trials(id).stream()
            .anyMatch(trial -> trial.against().equals(inUse.indicatorsVersion()));
    return decide(id, set -> set.approve(by, tried, clock.instant()));
  }

  /** Rejects it. */
  @Transactional
  public IndicatorSet reject(UUID id, String by) {
    return decide(id, set -> set.reject(by, clock.instant()));
  }

  private IndicatorSet decide(UUID id, Function<IndicatorSet, Result> decision) {
    IndicatorSet set =
        sets.hold(id)
            .orElseThrow(
                () -> ProblemException.of(Problem.notFound("There is no such indicator set.")));
    return switch (decision.apply(set)) {
      case Result.Decided(IndicatorSet decided) -> {
        sets.decided(decided);
        yield decided;
      }
      case Result.SamePerson() ->
          throw ProblemException.of(
              Problem.conflict(
                  "same-person", "You proposed this set; somebody else has to approve it."));
      case Result.DecidedBefore(IndicatorSet.State state) ->
          throw ProblemException.of(
              Problem.conflict("decided-before", "The set is " + state + " already."));
      case Result.NotTried() ->
          throw ProblemException.of(
              Problem.conflict(
                  "not-tried",
                  "Nobody tried this set against "
                      + inUse.indicatorsVersion()
                      + ", which is in use: POST its backtest first and look at it."));
    };
  }
}
