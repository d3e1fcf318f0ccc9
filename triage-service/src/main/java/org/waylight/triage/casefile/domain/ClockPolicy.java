package org.waylight.triage.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.waylight.contracts.clocks.EscalationLadder;
import org.waylight.contracts.clocks.EscalationStep;
import org.waylight.contracts.clocks.WorkingHours;
import org.waylight.contracts.v1.Urgency;

/**
 * How long a case of each urgency may wait (TRI-5), and who is told, step by step and again and
 * again, when nobody took it in time (TRI-10). A versioned setting of the hotline.
 *
 * @param version as stored with each clock
 * @param calendars the working hours by which a clock runs; round the clock without
 * @param repeat how often a step is told again that does not say so itself
 */
public record ClockPolicy(
    String version,
    Map<Urgency, Duration> within,
    Map<Urgency, WorkingHours> calendars,
    EscalationLadder ladder,
    Duration repeat) {
  /** What holds until the hotline publishes its own. */
  public static final ClockPolicy BUILT_IN =
      new ClockPolicy(
          "clocks@builtin-1",
          Map.of(
              Urgency.URGENT, Duration.ofMinutes(5),
              Urgency.CRISIS, Duration.ofMinutes(60),
              Urgency.ROUTINE, Duration.ofHours(24)),
          Map.of(),
          EscalationLadder.parse("on-duty PT0S STREAM"),
          Duration.ofMinutes(1));

  public ClockPolicy {
    within = Map.copyOf(within);
    calendars = Map.copyOf(calendars);
    for (Urgency urgency : Urgency.values()) {
      Duration time = within.get(urgency);
      if (time == null || !time.isPositive()) {
        throw new IllegalArgumentException("no time for " + urgency);
      }
    }
    if (calendars.containsKey(Urgency.URGENT)) {
      throw new IllegalArgumentException("an urgent clock never stands still");
    }
    if (!repeat.isPositive()) {
      throw new IllegalArgumentException("an escalation repeats after a time");
    }
  }

  /** A clock that starts now: what is more urgent is never due after what is less. */
  public CaseClock start(Urgency urgency, Instant now) {
    Instant due =
        Stream.of(Urgency.values())
            .filter(other -> other.compareTo(urgency) <= 0)
            .map(other -> due(other, now))
            .min(Instant::compareTo)
            .orElseThrow();
    return new CaseClock(urgency, now, due, version);
  }

  /** How often a step is told again. */
  Duration every(EscalationStep step) {
    Duration every = step.every();
    return every == null ? repeat : every;
  }

  private Instant due(Urgency urgency, Instant now) {
    Duration allowed = Objects.requireNonNull(within.get(urgency));
    WorkingHours hours = calendars.get(urgency);
    return hours == null ? now.plus(allowed) : new WorkingTime(hours).after(now, allowed);
  }
}
