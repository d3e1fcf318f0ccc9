package org.waylight.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Durable signals a second at 32 connections, in turn with the bare endpoint on the same machine.
 */
record IntakeBenchmark(RunningStack stack, PrintStream out) {
  private static final int CONNECTIONS = 32;
  private static final int ROUNDS = 3;
  private static final int SECONDS = 15;

  /** So long a cold JVM takes to compile what a signal passes through. */
  private static final int FIRST_WARM_SECONDS = 60;

  private static final int WARM_SECONDS = 3;

  void run() {
    String token = stack.gatewayToken();
    HttpLoad intake =
        new HttpLoad(stack.intake().resolve("/v1/signals"), token, Signals.STANDARD, CONNECTIONS);
    HttpLoad bare =
        new HttpLoad(stack.bare().resolve("/bare"), token, Signals.STANDARD, CONNECTIONS);

    out.printf(
        "Intake, closed loop, %d connections, %d rounds of %d s in turn, after %d s to warm%n",
        CONNECTIONS, ROUNDS, SECONDS, FIRST_WARM_SECONDS);
    List<Double> ratios = new ArrayList<>();
    double peak = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      int warm = round == 1 ? FIRST_WARM_SECONDS : WARM_SECONDS;
      LoadResult yardstick = bare.closedLoop(warm, SECONDS);
      LoadResult measured = intake.closedLoop(warm, SECONDS);
      out.printf("  bare   %s%n  intake %s%n", yardstick, measured);
      ratios.add(measured.perSecond() / yardstick.perSecond());
      peak = Math.max(peak, measured.perSecond());
    }
    ratios.sort(null);
    out.printf(
        Locale.ROOT,
        "  intake / bare: median %.2f (%.2f)%n",
        ratios.get(ROUNDS / 2),
        ratios.getLast());

    int half = (int) (peak / 2);
    out.printf(
        "Intake, open loop at half the peak, %,d/s%n  intake %s%n",
        half, intake.openLoop(5, SECONDS, half));
  }
}
