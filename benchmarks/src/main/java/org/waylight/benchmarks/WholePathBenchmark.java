package org.waylight.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** From the first POST to the last plan: how many signals a second go the whole path. */
record WholePathBenchmark(RunningStack stack, PrintStream out) {
  private static final String SIGNALS = "select count(*) from intake.signal";
  private static final String PLANNED = "select count(*) from referral.plan";

  /** Signals not yet in a case, and cases without a plan; a case may hold several signals. */
  private static final String WAITING =
      """
      select (select count(*) from intake.signal) - (select count(*) from triage.signal)
        + (select count(*) from triage.case_file) - (select count(*) from referral.plan)
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  void run() throws InterruptedException {
    out.println("Whole path: posted as fast as 32 connections go, then until the last plan");
    drain();
    long plansBefore = stack.count(PLANNED);
    long signalsBefore = stack.count(SIGNALS);
    Instant start = Instant.now();
    LoadResult posted =
        new HttpLoad(
                stack.intake().resolve("/v1/signals"), stack.gatewayToken(), Signals.STANDARD, 32)
            .closedLoop(1, 10);
    long sent = stack.count(SIGNALS) - signalsBefore;
    out.printf("  posted %,d signals, %s%n", sent, posted);
    Instant end = waitForPlans(plansBefore + sent, start);
    double seconds = Duration.between(start, end).toMillis() / 1000.0;
    out.printf(
        Locale.ROOT,
        "  %,d assessed, in cases and planned in %.1f s: %,.0f signals/s%n",
        sent,
        seconds,
        sent / seconds);

    out.println("Whole path: open loop at 500/s for 30 s");
    plansBefore = stack.count(PLANNED);
    signalsBefore = stack.count(SIGNALS);
    start = Instant.now();
    new HttpLoad(stack.intake().resolve("/v1/signals"), stack.gatewayToken(), Signals.STANDARD, 32)
        .openLoop(1, 30, 500);
    Instant lastPosted = Instant.now();
    sent = stack.count(SIGNALS) - signalsBefore;
    end = waitForPlans(plansBefore + sent, start);
    out.printf(
        Locale.ROOT,
        "  %,d signals; the last plan came %.1f s after the last signal%n",
        sent,
        Duration.between(lastPosted, end).toMillis() / 1000.0);
  }

  /** Lets what earlier benchmarks posted come to its end, so that only our own is counted. */
  private void drain() throws InterruptedException {
    while (stack.count(WAITING) > 0) {
      Thread.sleep(200);
    }
  }

  private Instant waitForPlans(long expected, Instant start) throws InterruptedException {
    long planned = stack.count(PLANNED);
    while (planned < expected) {
      if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
        throw new IllegalStateException("only " + planned + " of " + expected + " planned in time");
      }
      Thread.sleep(100);
      planned = stack.count(PLANNED);
    }
    return Instant.now();
  }
}
