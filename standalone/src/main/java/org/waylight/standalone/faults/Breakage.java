package org.waylight.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.Hold;
import org.waylight.standalone.stack.OwnDisks;
import org.waylight.standalone.stack.RunningPart;
import org.waylight.standalone.terminal.Stopwatch;

/** How parts of the running stack are broken. Each way returns what was seen, or nothing. */
final class Breakage {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String NO_ROOM = "No space left on device";

  private final DataFolder folder;
  private final StackHealth health;

  Breakage(DataFolder folder, StackHealth health) {
    this.folder = folder;
    this.health = health;
  }

  /** Something that happens while a part is down. */
  interface Meanwhile {
    String happens();
  }

  /** Kills a part; {@code up} starts it again. */
  String kill(String part) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (new RunningPart(folder, part).kill().isEmpty()) {
      if (System.nanoTime() > end) {
        throw new ClientFailure(part + " does not run");
      }
      pause(POLL);
    }
    return "";
  }

  /** Kills a part and keeps it down; something may happen meanwhile. */
  String down(String part, Duration length, Meanwhile meanwhile) {
    try (Hold hold = Hold.of(folder, part)) {
      Stopwatch down = new Stopwatch();
      kill(part);
      String seen = meanwhile.happens();
      pause(length.minus(down.elapsed()));
      return seen;
    }
  }

  /** Kills intake while PostgreSQL is down, and looks whether it starts without. */
  String killIntakeWithoutDatabase(Duration atMost) {
    Stopwatch start = new Stopwatch();
    kill("intake");
    return awaitMode("KAFKA", atMost.minus(start.elapsed()))
        ? "intake was up again without PostgreSQL in " + start.seconds().strip()
        : "intake was NOT up before PostgreSQL came back";
  }

  /** Takes all room on a part's disk, and gives it back. */
  String fillDisk(String part, Duration length) {
    long before = complaints(part);
    Stopwatch full = new Stopwatch();
    try (FullDisk disk = new FullDisk(OwnDisks.filler(folder, part))) {
      while (full.elapsed().compareTo(length) < 0) {
        disk.fill();
        pause(POLL);
      }
    }
    if (complaints(part) <= before) {
      throw new ClientFailure(part + " did not notice");
    }
    return part + " noticed";
  }

  /** Why a part's disk cannot be filled here. */
  @Nullable String whyNoDisk(String part) {
    return OwnDisks.has(folder, part)
        ? null
        : "its data has no file system of its own: ./waylight up --own-disks, as root";
  }

  /** Waits until intake's stores are in a mode; false if they are not in time. */
  boolean awaitMode(String mode, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!health.intakeMode().equals(mode)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(POLL);
    }
    return true;
  }

  static void pause(Duration duration) {
    try {
      if (duration.isPositive()) {
        Thread.sleep(duration);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  /** How often a part's logs speak of the full disk; they are turned over at each start. */
  private long complaints(String part) {
    Path log = folder.log(part);
    return complaints(log) + complaints(log.resolveSibling(log.getFileName() + ".previous"));
  }

  private static long complaints(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(NO_ROOM)).count();
    } catch (IOException none) {
      return 0;
    }
  }
}
