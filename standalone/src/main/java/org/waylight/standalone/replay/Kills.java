package org.waylight.standalone.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.waylight.standalone.stack.DataFolder;
import org.waylight.standalone.stack.RunningPart;
import org.waylight.standalone.terminal.Terminal;

/**
 * Kills (-9) each service, Kafka and PostgreSQL once, spread over the sending; `up` starts them
 * again.
 */
final class Kills {
  private static final List<String> VICTIMS =
      List.of("triage", "kafka", "intake", "postgres", "referral", "protocol");

  private final DataFolder folder;
  private final Terminal terminal;
  private final int total;
  private final Deque<String> left = new ArrayDeque<>(VICTIMS);

  Kills(DataFolder folder, Terminal terminal, int total) {
    this.folder = folder;
    this.terminal = terminal;
    this.total = total;
  }

  /** Kills the next one if its turn has come. */
  synchronized void at(int accepted) {
    int turn = VICTIMS.size() - left.size() + 1;
    if (!left.isEmpty() && accepted >= (long) total * turn / (VICTIMS.size() + 1)) {
      kill(left.removeFirst());
    }
  }

  /** Whether every one of them was killed. */
  synchronized boolean complete() {
    return left.isEmpty();
  }

  private void kill(String part) {
    OptionalLong process = new RunningPart(folder, part).kill();
    if (process.isPresent()) {
      terminal.line(
          "  %s %s (process %d)".formatted(terminal.warned("kill -9"), part, process.getAsLong()));
    } else {
      terminal.line("  " + part + " was not running when its turn came; not killed");
      left.addLast(part);
    }
  }
}
