package org.waylight.triage.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.waylight.contracts.v1.Urgency;

/**
 * How long a case of each urgency may wait (TRI-5), and how often a clock that ran out is told
 * again (TRI-10). A versioned setting of the hotline.
 *
 * @param version as stored with each clock
 */
public record ClockPolicy(String version, Map<Urgency, Duration> within, Duration repeat) {
  /** What holds until the hotline publishes its own. */
  public static final ClockPolicy BUILT_IN =
      new ClockPolicy(
          "clocks@builtin-1",
          Map.of(
              Urgency.URGENT, Duration.ofMinutes(5),
              Urgency.CRISIS, Duration.ofMinutes(60),
              Urgency.ROUTINE, Duration.ofHours(24)),
          Duration.ofMinutes(1));

  public ClockPolicy {
    within = Map.copyOf(within);
    for (Urgency urgency : Urgency.values()) {
      Duration time = within.get(urgency);
      if (time == null || !time.isPositive()) {
        throw new IllegalArgumentException("no time for " + urgency);
      }
    }
    if (!repeat.isPositive()) {
      throw new IllegalArgumentException("an escalation repeats after a time");
    }
  }

  /**
   * Reads published settings: {@code urgent}, {@code crisis}, {@code routine} and {@code repeat},
   * ISO 8601 durations; what is absent is built in.
   */
  public static ClockPolicy of(String version, Map<String, String> settings) {
    return new ClockPolicy(
        version,
        Map.of(
            Urgency.URGENT, time(settings, "urgent", BUILT_IN.allowed(Urgency.URGENT)),
            Urgency.CRISIS, time(settings, "crisis", BUILT_IN.allowed(Urgency.CRISIS)),
            Urgency.ROUTINE, time(settings, "routine", BUILT_IN.allowed(Urgency.ROUTINE))),
        time(settings, "repeat", BUILT_IN.repeat));
  }

  /** A clock that starts now. */
  public CaseClock start(Urgency urgency, Instant now) {
    return new CaseClock(urgency, now, now.plus(allowed(urgency)), version);
  }

  private Duration allowed(Urgency urgency) {
    Duration time = within.get(urgency);
    if (time == null) {
      throw new IllegalStateException("no time for " + urgency);
    }
    return time;
  }

  private static Duration time(Map<String, String> settings, String key, Duration otherwise) {
    String written = settings.get(key);
    return written == null ? otherwise : Duration.parse(written);
  }
}
