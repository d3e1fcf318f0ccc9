package org.waylight.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A million signals through one intake: its memory after each hundred thousand. */
record MemoryBenchmark(RunningStack stack, PrintStream out) {
  private static final int TOTAL = 1_000_000;
  private static final int STEP = 100_000;
  private static final int SECONDS = 10;

  void run() {
    out.printf(Locale.ROOT, "Memory: %,d signals, 32 connections%n", TOTAL);
    HttpLoad load =
        new HttpLoad(
            stack.intake().resolve("/v1/signals"), stack.gatewayToken(), Signals.STANDARD, 32);
    long before = signals();
    long next = STEP;
    long failed = 0;
    while (next <= TOTAL) {
      LoadResult result = load.with(stack.gatewayToken()).closedLoop(1, SECONDS);
      failed += result.failed();
      long sent = signals() - before;
      if (sent >= next) {
        out.printf(
            Locale.ROOT,
            "  %,9d signals   resident %,d MB   failed %d%n",
            sent,
            resident(),
            failed);
        next = (sent / STEP + 1) * STEP;
      }
    }
  }

  private long signals() {
    return stack.count("select count(*) from intake.signal");
  }

  private long resident() {
    try {
      return Files.readString(Path.of("/proc", stack.intakeProcess(), "status"))
          .lines()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException noLinux) {
      return -1;
    }
  }
}
