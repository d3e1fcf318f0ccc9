package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Sends at a rate, however long the answers take: a system that stalls is not spared. It starts
 * slowly, for the stack has just come up and a hotline's is warm.
 */
final class OpenLoop {
  /** For this client's memory; a load held up by it shows in the report. */
  private static final int MOST_WAITING = 400_000;

  /** Seconds until the whole rate is reached. */
  private static final double WARMING = 30;

  private final Workload workload;
  private final Sender sender;
  private final double rate;
  private volatile Duration loaded = Duration.ZERO;

  OpenLoop(Workload workload, Sender sender, double rate) {
    this.workload = workload;
    this.sender = sender;
    this.rate = rate;
  }

  /** How long the load lasted, the slow start counted as the time it would take at the rate. */
  double secondsAtRate() {
    return due(loaded.toNanos() / 1e9) / rate;
  }

  /** How long it takes until the whole rate is reached. */
  static Duration warming() {
    return Duration.ofSeconds((long) WARMING);
  }

  /**
   * Sends for as long as asked, then waits for what is not accepted yet.
   *
   * @param grace how long what was refused is still tried after that
   */
  void run(BooleanSupplier goOn, Duration grace) {
    long start = System.nanoTime();
    long sent = 0;
    while (goOn.getAsBoolean()) {
      double due = due((System.nanoTime() - start) / 1e9);
      for (; sent < due && sender.waiting() < MOST_WAITING; sent++) {
        sender.send(workload.next());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    loaded = Duration.ofNanos(System.nanoTime() - start);
    long end = System.nanoTime() + grace.toNanos();
    while (sender.waiting() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** How many should be sent after so many seconds. */
  private double due(double seconds) {
    return seconds < WARMING
        ? rate * seconds * seconds / (2 * WARMING)
        : rate * (seconds - WARMING / 2);
  }
}
