package org.waylight.triage.alerts.domain;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a delivery that failed waits before it is tried again. */
public final class Retry {
  /** So many tries are enough, in half an hour or so: the step itself comes again meanwhile. */
  public static final int MOST = 12;

  /** No wait is longer. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Duration FIRST = Duration.ofSeconds(2);

  private Retry() {}

  /** The wait after so many tries. */
  @FunctionalInterface
  public interface Wait {
    Duration after(int tries);
  }

  /**
   * Twice as long every time, spread by half so that many do not come back together.
   *
   * @param asked the other side wants no try sooner
   */
  public static Wait doubling(Duration asked, RandomGenerator random) {
    return tries -> {
      long millis =
          Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(20, Math.max(0, tries - 1)));
      Duration spread = Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
      Duration capped = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
      return spread.compareTo(capped) > 0 ? spread : capped;
    };
  }
}
