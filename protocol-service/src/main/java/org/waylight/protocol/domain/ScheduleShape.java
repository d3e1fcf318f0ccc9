package org.waylight.protocol.domain;

import static org.waylight.protocol.domain.Rule.unless;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ServiceSchedule;
import org.waylight.protocol.domain.Rule.Finding;

/** What makes a schedule one that a moment can be held against: a zone, a rule, days in order. */
public final class ScheduleShape {
  private static final int LONGEST_RULE = 500;

  private ScheduleShape() {}

  /** What is wrong with a schedule; fields start with the one given. */
  public static List<Finding> flaws(String field, ServiceSchedule schedule) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        unless(
            isZone(schedule.timezone()),
            field + ".timezone",
            "no time zone",
            "a name of the IANA database such as America/Chicago"));
    findings.addAll(
        unless(
            isRule(schedule.rule()),
            field + ".rule",
            "no recurrence rule of RFC 5545",
            "such as FREQ=WEEKLY;BYDAY=MO,TU, without RRULE: in front"));
    findings.addAll(
        unless(
            (schedule.opensAt() == null) == (schedule.closesAt() == null),
            field + ".closesAt",
            "opens without closing, or closes without opening",
            "give both, or neither for all day"));
    findings.addAll(
        unless(
            schedule.validFrom() == null
                || schedule.validTo() == null
                || !schedule.validTo().isBefore(schedule.validFrom()),
            field + ".validTo",
            "ends before it begins",
            "validFrom <= validTo"));
    return findings;
  }

  /** Absent is what JSON makes of a record's field that nobody gave. */
  private static boolean isZone(@Nullable String zone) {
    try {
      return zone != null && !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isRule(@Nullable String rule) {
    if (rule == null) {
      return true;
    }
    try {
      return rule.length() <= LONGEST_RULE
          && new RecurrenceRule(rule, RfcMode.RFC5545_STRICT).getFreq() != null;
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      return false;
    }
  }
}
