package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A posting that waits for its turn to be sent.
 *
 * @param repeated whether it is the one sent again although nothing was wrong
 * @param failures how often it was refused
 * @param due by the clock of {@link System#nanoTime()}
 */
record Attempt(Posting posting, boolean repeated, int failures, long due) implements Delayed {
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 4_000;

  static Attempt now(Posting posting, boolean repeated) {
    return new Attempt(posting, repeated, 0, System.nanoTime());
  }

  /** The repetition, some time later. */
  static Attempt later(Posting posting, Duration after) {
    return new Attempt(posting, true, 0, System.nanoTime() + after.toNanos());
  }

  /** The next after a refusal: later each time, and not all at once. */
  Attempt next() {
    long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 10));
    return new Attempt(posting, repeated, failures + 1, System.nanoTime() + spread(pause));
  }

  /** The same, not yet. */
  Attempt postponed() {
    return new Attempt(
        posting, repeated, failures, System.nanoTime() + spread(LONGEST_PAUSE_MILLIS));
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return other instanceof Attempt attempt
        ? Long.compare(due - attempt.due, 0)
        : Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }

  private static long spread(long pauseMillis) {
    long millis = pauseMillis / 2 + ThreadLocalRandom.current().nextLong(pauseMillis);
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
