package org.waylight.referral.matching.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ServiceSchedule;

/** Whether a service is open at a moment, by its own clock; the best first (PRO-5). */
enum OpenNow {
  OPEN,
  NOT_KNOWN,
  CLOSED;

  /** What cannot be read is not known, never guessed. */
  static OpenNow of(@Nullable List<ServiceSchedule> schedules, Instant now) {
    if (schedules == null || schedules.isEmpty()) {
      return NOT_KNOWN;
    }
    OpenNow found = CLOSED;
    for (ServiceSchedule schedule : schedules) {
      OpenNow here = of(schedule, now);
      found = here.compareTo(found) < 0 ? here : found;
    }
    return found;
  }

  private static OpenNow of(ServiceSchedule schedule, Instant now) {
    try {
      ZonedDateTime there = now.atZone(ZoneId.of(schedule.timezone()));
      LocalDate today = there.toLocalDate();
      // What opened yesterday may close this morning.
      return within(schedule, today, there) || within(schedule, today.minusDays(1), there)
          ? OPEN
          : CLOSED;
    } catch (InvalidRecurrenceRuleException | DateTimeException | IllegalArgumentException odd) {
      return NOT_KNOWN;
    }
  }

  private static boolean within(ServiceSchedule schedule, LocalDate day, ZonedDateTime there)
      throws InvalidRecurrenceRuleException {
    ZonedDateTime opens =
        schedule.opensAt() == null
            ? day.atStartOfDay(there.getZone())
            : day.atTime(schedule.opensAt()).atZone(there.getZone());
    boolean nextDay =
        schedule.closesAt() == null
            || (schedule.opensAt() != null && !schedule.closesAt().isAfter(schedule.opensAt()));
    LocalDate closing = nextDay ? day.plusDays(1) : day;
    ZonedDateTime closes =
        schedule.closesAt() == null
            ? closing.atStartOfDay(there.getZone())
            : closing.atTime(schedule.closesAt()).atZone(there.getZone());
    return !there.isBefore(opens) && there.isBefore(closes) && on(schedule, day);
  }

  private static boolean on(ServiceSchedule schedule, LocalDate day)
      throws InvalidRecurrenceRuleException {
    LocalDate from = schedule.validFrom();
    LocalDate to = schedule.validTo();
    if ((from != null && day.isBefore(from)) || (to != null && day.isAfter(to))) {
      return false;
    }
    if (schedule.rule() == null) {
      return true;
    }
    RecurrenceRule rule = new RecurrenceRule(schedule.rule(), RfcMode.RFC5545_LAX);
    if (!countsFromItsStart(rule)) {
      return first(rule, day, day);
    }
    if (from == null) {
      throw new IllegalArgumentException("the rule counts from a start that is not given");
    }
    return first(rule, from, day);
  }

  /** Every second week, ten times, or every week on the day it began. */
  private static boolean countsFromItsStart(RecurrenceRule rule) {
    return rule.getInterval() != 1
        || rule.getCount() != null
        || (!rule.hasPart(RecurrenceRule.Part.BYDAY)
            && !rule.hasPart(RecurrenceRule.Part.BYMONTHDAY)
            && rule.getFreq() != Freq.DAILY);
  }

  /** Whether the rule, begun on a day, meets another. */
  private static boolean first(RecurrenceRule rule, LocalDate start, LocalDate day) {
    DateTime wanted = at(day);
    RecurrenceRuleIterator days = rule.iterator(at(start));
    days.fastForward(wanted);
    return days.hasNext() && days.nextDateTime().equals(wanted);
  }

  private static DateTime at(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }
}
