package org.waylight.standalone.stack;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.parts.PartFailure;
import org.waylight.standalone.parts.Room;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Starts again what ended although nobody asked it to; not while somebody holds it down, nor while
 * its disk is full.
 */
public final class Supervision {
  private static final int ATTEMPTS = 8;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration POLL = Duration.ofMillis(200);

  private final Terminal terminal;
  private final DataFolder folder;
  private volatile boolean stopping;

  public Supervision(Terminal terminal, DataFolder folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  /** Watches the parts until {@link #stop()}. */
  public void watch(List<Part> parts) {
    parts.forEach(part -> Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part)));
  }

  /** From now on a part may end. */
  public void stop() {
    stopping = true;
  }

  private void watch(Part part) {
    while (!stopping) {
      part.ended().join();
      waitFor(part, "held", () -> Hold.isOn(folder, part.name()));
      if (!stopping && !restarted(part)) {
        return;
      }
    }
  }

  private void waitFor(Part part, String why, BooleanSupplier holds) {
    if (!stopping && holds.getAsBoolean()) {
      terminal.line("  %s  %-10s waits".formatted(terminal.warned(why), part.name()));
      while (!stopping && holds.getAsBoolean()) {
        pause(POLL);
      }
    }
  }

  private boolean restarted(Part part) {
    terminal.line(
        "  %s %-10s ended unexpectedly; starting it again"
            .formatted(terminal.warned("ended"), part.name()));
    Stopwatch watch = new Stopwatch();
    for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
      waitFor(part, "full", () -> !Room.enough(folder.data(part.name())));
      try {
        part.start();
        terminal.line(
            "  %s %-10s %s"
                .formatted(terminal.good("again"), part.name(), terminal.faint(watch.seconds())));
        return true;
      } catch (PartFailure failure) {
        part.stop();
        if (attempt == ATTEMPTS && !stopping) {
          terminal.line(terminal.bad("  gave up on " + part.name() + ": ") + failure.getMessage());
        }
        pause(PAUSE.multipliedBy(attempt));
      }
    }
    return false;
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
