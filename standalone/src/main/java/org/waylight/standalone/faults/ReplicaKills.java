package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.RunningPart;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/**
 * Kills one replica, waits until it is back, then kills the other, and so on: {@code up} starts the
 * first again, this program the second. At every moment one of the two runs.
 */
final class ReplicaKills {
  private static final Duration BETWEEN = Duration.ofSeconds(12);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final DataFolder folder;
  private final Part second;
  private final Rest rest;
  private final List<String> addresses;
  private final Terminal terminal;
  private final Stopwatch watch;
  private final List<String> notBack = new CopyOnWriteArrayList<>();
  private int kills;

  ReplicaKills(
      DataFolder folder,
      Part second,
      Rest rest,
      List<String> addresses,
      Terminal terminal,
      Stopwatch watch) {
    this.folder = folder;
    this.second = second;
    this.rest = rest;
    this.addresses = List.copyOf(addresses);
    this.terminal = terminal;
    this.watch = watch;
  }

  /** Goes on until told to end, and ends with both running. */
  void run(Duration before, BooleanSupplier goOn) {
    pause(before);
    while (goOn.getAsBoolean()) {
      boolean first = kills % 2 == 1;
      String name = first ? "triage" : "triage-2";
      terminal.line(
          "  %5.1f s  %s"
              .formatted(
                  watch.elapsed().toMillis() / 1000.0, terminal.warned("kill -9 of " + name)));
      Stopwatch down = new Stopwatch();
      kill(first);
      kills++;
      if (awaitReady(addresses.get(first ? 0 : 1))) {
        terminal.line(
            "  %5.1f s  %s is back after %s"
                .formatted(watch.elapsed().toMillis() / 1000.0, name, down.seconds().strip()));
      } else {
        notBack.add(name);
      }
      pause(BETWEEN);
    }
  }

  int kills() {
    return kills;
  }

  List<String> notBack() {
    return new ArrayList<>(notBack);
  }

  private void kill(boolean first) {
    if (first) {
      if (new RunningPart(folder, "triage").kill().isEmpty()) {
        throw new ClientFailure("triage does not run");
      }
      pause(Duration.ofSeconds(1)); // Until it is seen to be gone.
    } else {
      second.kill();
      second.ended().join();
      second.start();
    }
  }

  private boolean awaitReady(String address) {
    Stopwatch waited = new Stopwatch();
    while (waited.elapsed().compareTo(PATIENCE) < 0) {
      try {
        if (rest.get("ada", address + "/q/health/ready").ok()) {
          return true;
        }
      } catch (ClientFailure away) {
        // Not yet.
      }
      pause(Duration.ofMillis(250));
    }
    return false;
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }
}
