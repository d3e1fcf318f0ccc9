package org.waylight.contracts.clocks;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named step of the escalation ladder (TRI-10).
 *
 * @param after how long after the clock ran out it is told first
 * @param every how often it is told again until somebody takes the case; as the policy says if
 *     absent
 */
public record EscalationStep(
    String name, Duration after, EscalationTarget to, @Nullable Duration every) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Told more often than this, nobody could tell one from the next. */
  private static final Duration MOST_OFTEN = Duration.ofSeconds(10);

  public EscalationStep {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a step's name is not of the form shift-lead");
    }
    if (after.isNegative()) {
      throw new IllegalArgumentException("step " + name + " comes before the clock ran out");
    }
    if (every != null && every.compareTo(MOST_OFTEN) < 0) {
      throw new IllegalArgumentException("step " + name + " is told more often than every PT10S");
    }
  }
}
