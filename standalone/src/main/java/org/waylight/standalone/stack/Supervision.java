package org.waylight.standalone.stack;

import java.time.Duration;
import java.util.List;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.parts.PartFailure;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/** Starts again what ended although nobody asked it to, unless somebody holds it down. */
public final class Supervision {
  private static final int ATTEMPTS = 8;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration HOLD_POLL = Duration.ofMillis(100);

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
      waitForHold(part);
      if (!stopping && !restarted(part)) {
        return;
      }
    }
  }

  private void waitForHold(Part part) {
    if (!stopping && Hold.isOn(folder, part.name())) {
      terminal.line("  %s  %-10s ended".formatted(terminal.warned("held"), part.name()));
      while (!stopping && Hold.isOn(folder, part.name())) {
        pause(HOLD_POLL);
      }
    }
  }

  private boolean restarted(Part part) {
    terminal.line(
        "  %s %-10s ended unexpectedly; starting it again"
            .formatted(terminal.warned("ended"), part.name()));
    Stopwatch watch = new Stopwatch();
    for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
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
