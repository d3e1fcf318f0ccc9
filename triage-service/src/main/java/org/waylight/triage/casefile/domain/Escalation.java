package org.waylight.triage.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.clocks.EscalationStep;

/**
 * How far up the ladder a case is whose clock ran out (TRI-10). Only what was stored before
 * decides, so that a replica that starts goes on where another was killed.
 *
 * <p>A wall clock that is set back stops nothing: what was told or ran out in what is now the
 * future counts as of now. So a step may come sooner than planned, never later.
 *
 * @param ranOutAt when the first step was due; not after now
 * @param told the steps told since, the last time of each
 */
public record Escalation(Instant ranOutAt, Map<String, ToldStep> told) {
  /** The clocks of two replicas may differ by this; what is further ahead is a clock set back. */
  public static final Duration SKEW = Duration.ofMinutes(1);

  public Escalation {
    told = Map.copyOf(told);
  }

  /**
   * Of a clock that ran out.
   *
   * @param ranOutAt as it was stored; absent the first time
   */
  public static Escalation of(
      CaseClock clock, @Nullable Instant ranOutAt, Map<String, ToldStep> told, Instant now) {
    Instant ran = ranOutAt == null ? clock.dueAt() : ranOutAt;
    return new Escalation(ran.isAfter(now) ? now : ran, told);
  }

  /** The steps to be told now, each once however long nobody looked. */
  public List<DueStep> due(ClockPolicy policy, Instant now) {
    return policy.ladder().steps().stream()
        .map(step -> due(step, policy, now))
        .flatMap(Optional::stream)
        .toList();
  }

  /** When to look again, given that all that is due now is told. */
  public Instant next(ClockPolicy policy, Instant now) {
    return policy.ladder().steps().stream()
        .map(
            step ->
                due(step, policy, now).isPresent()
                    ? now.plus(policy.every(step))
                    : at(step, policy))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Optional<DueStep> due(EscalationStep step, ClockPolicy policy, Instant now) {
    ToldStep last = told.get(step.name());
    boolean setBack = last != null && last.at().isAfter(now.plus(SKEW));
    if (!setBack && at(step, policy).isAfter(now)) {
      return Optional.empty();
    }
    return Optional.of(new DueStep(step, last == null ? 0 : last.repetition() + 1));
  }

  private Instant at(EscalationStep step, ClockPolicy policy) {
    ToldStep last = told.get(step.name());
    return last == null ? ranOutAt.plus(step.after()) : last.at().plus(policy.every(step));
  }
}
