package org.waylight.triage.statistics.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long cases of one urgency waited from their opening until a supervisor took them.
 *
 * @param cases how many were taken; absent if too few to tell of
 * @param median half were taken within this; absent with too few
 * @param ninetieth nine in ten were taken within this; absent with too few
 */
public record ResponseTimes(
    String urgency, @Nullable Long cases, @Nullable Duration median, @Nullable Duration ninetieth) {
  /** Of fewer, a percentile is somebody's own time. */
  static final int ENOUGH = 20;

  /** From the times of all cases of the urgency, in any order. */
  public static ResponseTimes of(String urgency, List<Duration> times) {
    if (times.size() < ENOUGH) {
      return new ResponseTimes(
          urgency, times.size() < SmallCounts.SHOWN_FROM ? null : (long) times.size(), null, null);
    }
    List<Duration> ordered = times.stream().sorted().toList();
    return new ResponseTimes(urgency, (long) ordered.size(), at(ordered, 0.5), at(ordered, 0.9));
  }

  /** To whole minutes: nearest rank, rounded up. */
  private static Duration at(List<Duration> ordered, double share) {
    Duration time = ordered.get((int) Math.ceil(share * ordered.size()) - 1);
    return Duration.ofMinutes(time.plusSeconds(59).toMinutes());
  }
}
