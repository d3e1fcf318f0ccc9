package org.waylight.triage.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Function;
import org.waylight.contracts.clocks.OpenHours;
import org.waylight.contracts.clocks.WorkingHours;

/**
 * Time as it passes while people work. Only real time counts: an hour that a change of the clocks
 * leaves out is not worked, one that it repeats is worked twice.
 */
final class WorkingTime {
  private static final int DAY = 24 * 60;

  private final WorkingHours hours;
  private final ZoneRules rules;

  WorkingTime(WorkingHours hours) {
    this.hours = hours;
    this.rules = hours.zone().getRules();
  }

  /** When so much of it has passed; never before the start. */
  Instant after(Instant start, Duration time) {
    Instant reached = start;
    Duration left = time;
    for (LocalDate day = start.atZone(hours.zone()).toLocalDate(); ; day = day.plusDays(1)) {
      for (OpenHours open : hours.on(day)) {
        Instant opens = opens(day, open.from());
        Instant from = opens.isAfter(reached) ? opens : reached;
        Duration worked = Duration.between(from, closes(day, open.to()));
        if (worked.compareTo(left) >= 0) {
          return from.plus(left);
        }
        if (worked.isPositive()) {
          left = left.minus(worked);
          reached = from.plus(worked);
        }
      }
    }
  }

  /** The first moment at which it is so late; a minute that is left out is over as it begins. */
  private Instant opens(LocalDate day, int minute) {
    return at(day, minute, List::getFirst);
  }

  /** The last moment at which it is so late: hours that come twice count twice. */
  private Instant closes(LocalDate day, int minute) {
    return at(day, minute, List::getLast);
  }

  private Instant at(LocalDate day, int minute, Function<List<ZoneOffset>, ZoneOffset> which) {
    LocalDateTime wall = wall(day, minute);
    ZoneOffsetTransition change = rules.getTransition(wall);
    return change != null && change.isGap()
        ? change.getInstant()
        : wall.toInstant(which.apply(rules.getValidOffsets(wall)));
  }

  private static LocalDateTime wall(LocalDate day, int minute) {
    return minute == DAY ? day.plusDays(1).atStartOfDay() : day.atStartOfDay().plusMinutes(minute);
  }
}
