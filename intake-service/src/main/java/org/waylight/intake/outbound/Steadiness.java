package org.waylight.intake.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often in a row PostgreSQL must answer the probe before it counts as back: once, and twice as
 * often each time real writes failed again soon after it was back. A full disk takes the small
 * write of a probe long before it takes a signal.
 */
final class Steadiness {
  /** At two probes a second, five seconds. */
  static final int MOST = 10;

  private static final Duration SOON = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant backSince = Instant.MIN;
  private int needed = 1;
  private int inARow;

  Steadiness(Clock clock) {
    this.clock = clock;
  }

  /** A real write failed while PostgreSQL counted as up. */
  synchronized void writeFailed() {
    boolean soon = clock.instant().minus(SOON).isBefore(backSince);
    needed = soon ? Math.min(2 * needed, MOST) : 1;
    inARow = 0;
  }

  synchronized void probeFailed() {
    inARow = 0;
  }

  /** The probe succeeded; returns whether PostgreSQL is back now. */
  synchronized boolean probed() {
    inARow++;
    if (inARow < needed) {
      return false;
    }
    backSince = clock.instant();
    return true;
  }
}
