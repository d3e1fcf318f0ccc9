package org.waylight.standalone.demo;

import java.time.Duration;
import java.util.List;

/** Which latency a share of all stays below, by nearest rank. */
public record Percentiles(List<Duration> sorted) {

  public static Percentiles of(List<Duration> durations) {
    return new Percentiles(durations.stream().sorted().toList());
  }

  /** For example the 99th. */
  public Duration at(int percent) {
    if (sorted.isEmpty()) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(0, rank - 1));
  }
}
