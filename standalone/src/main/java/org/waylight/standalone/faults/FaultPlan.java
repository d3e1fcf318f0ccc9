package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.OwnDisks;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/** The faults of a run, one after another; each begins when the one before is mended. */
final class FaultPlan {
  private static final Duration WHOLE_RUN = Duration.ofMinutes(3);
  private static final Duration DOWN = Duration.ofSeconds(30);
  private static final Duration UNTIL_INTAKE_TOO = Duration.ofSeconds(5);
  private static final Duration FULL = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final Duration LONGEST_BETWEEN = Duration.ofSeconds(15);
  private static final double SMOOTH = 0.95;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Breakage breakage;
  private final Tally tally;
  private final Terminal terminal;
  private final Stopwatch watch;
  private final double scale;
  private final List<Struck> struck = new CopyOnWriteArrayList<>();
  private volatile boolean done;

  /**
   * A plan.
   *
   * @param length of the load; a short one has short faults
   */
  FaultPlan(Breakage breakage, Tally tally, Terminal terminal, Stopwatch watch, Duration length) {
    this.breakage = breakage;
    this.tally = tally;
    this.terminal = terminal;
    this.watch = watch;
    this.scale = Math.min(1, (double) length.toMillis() / WHOLE_RUN.toMillis());
  }

  /** What a fault does; says what was seen. */
  private interface Strike {
    String strike();
  }

  /** Whether the last is mended, or given up. */
  boolean done() {
    return done;
  }

  List<Struck> struck() {
    return List.copyOf(struck);
  }

  /** All faults, in their order. */
  void run() {
    try {
      settle(OpenLoop.warming().plus(BETWEEN));
      strike("intake killed", null, () -> breakage.kill("intake"));
      strike(
          "PostgreSQL killed, down " + words(DOWN) + "; intake killed meanwhile",
          null,
          () -> breakage.down("postgres", scaled(DOWN), this::intakeToo));
      strike(
          "Kafka killed, down " + words(DOWN),
          null,
          () -> breakage.down("kafka", scaled(DOWN), () -> ""));
      for (String part : OwnDisks.PARTS) {
        strike(
            "disk of " + part + " full for " + words(FULL),
            breakage.whyNoDisk(part),
            () -> breakage.fillDisk(part, scaled(FULL)));
      }
    } finally {
      done = true;
    }
  }

  private String intakeToo() {
    Breakage.pause(scaled(UNTIL_INTAKE_TOO));
    return breakage.killIntakeWithoutDatabase(scaled(DOWN).minus(scaled(UNTIL_INTAKE_TOO)));
  }

  private void strike(String what, @Nullable String notRun, Strike strike) {
    Tally.Snapshot before = tally.now();
    double at = seconds();
    if (notRun != null) {
      terminal.line("  %5.1f s  %s: NOT RUN, %s".formatted(at, what, notRun));
      struck.add(new Struck(what, at, null, tally.now().since(before), notRun, ""));
      return;
    }
    terminal.line("  %5.1f s  %s".formatted(at, terminal.warned(what)));
    String note;
    boolean tried = true;
    try {
      note = strike.strike();
    } catch (ClientFailure | IllegalStateException failed) {
      tried = false;
      note = "could not be done: " + failed.getMessage();
    }
    boolean recovered = breakage.awaitMode("BOTH", PATIENCE) && tried;
    double now = seconds();
    struck.add(
        new Struck(what, at, recovered ? now - at : null, tally.now().since(before), null, note));
    terminal.line(
        "  %5.1f s  %s%s"
            .formatted(
                now,
                recovered ? terminal.good("all well again") : terminal.bad("not well again"),
                note.isEmpty() ? "" : " (" + note + ")"));
    settle(BETWEEN);
  }

  /** Until what was refused is nearly worked off, but not for long. */
  private void settle(Duration least) {
    Breakage.pause(least);
    Stopwatch longer = new Stopwatch();
    while (longer.elapsed().compareTo(LONGEST_BETWEEN) < 0) {
      Tally.Snapshot now = tally.now();
      if (now.of(Tally.Count.ACCEPTED) >= SMOOTH * now.of(Tally.Count.SENT)) {
        return;
      }
      Breakage.pause(Duration.ofMillis(200));
    }
  }

  private double seconds() {
    return watch.elapsed().toMillis() / 1000.0;
  }

  private String words(Duration duration) {
    return "%.0f s".formatted(scaled(duration).toMillis() / 1000.0);
  }

  private Duration scaled(Duration duration) {
    return Duration.ofMillis((long) (duration.toMillis() * scale));
  }
}
