package org.waylight.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times at which one person read more different cases than anybody's work needs. It takes
 * readings by person, each person's in the order of time; a bulk lasts as long as any window that
 * ends in it holds too many.
 */
final class BulkReads {
  private final int mostCases;
  private final Duration window;
  private final List<Anomaly> found = new ArrayList<>();
  private final Deque<Reading> inWindow = new ArrayDeque<>();
  private final Map<UUID, Integer> cases = new HashMap<>();
  private @Nullable List<Reading> bulk;

  BulkReads(int mostCases, Duration window) {
    this.mostCases = mostCases;
    this.window = window;
  }

  void take(Reading reading) {
    if (!inWindow.isEmpty() && !inWindow.getLast().actor().equals(reading.actor())) {
      forget();
    }
    Instant start = reading.at().minus(window);
    while (!inWindow.isEmpty() && !inWindow.getFirst().at().isAfter(start)) {
      cases.computeIfPresent(
          inWindow.removeFirst().caseId(), (id, times) -> times == 1 ? null : times - 1);
    }
    inWindow.addLast(reading);
    cases.merge(reading.caseId(), 1, Integer::sum);
    List<Reading> open = bulk;
    if (cases.size() <= mostCases) {
      close();
    } else if (open == null) {
      bulk = new ArrayList<>(inWindow);
    } else {
      open.add(reading);
    }
  }

  /** All that were found; nothing is taken afterwards. */
  List<Anomaly> finish() {
    close();
    return found;
  }

  private void forget() {
    close();
    inWindow.clear();
    cases.clear();
  }

  private void close() {
    if (bulk != null) {
      found.add(
          Anomaly.of(
              Anomaly.AnomalyKind.BULK,
              bulk,
              "read more than %d different cases within %s".formatted(mostCases, window)));
      bulk = null;
    }
  }
}
