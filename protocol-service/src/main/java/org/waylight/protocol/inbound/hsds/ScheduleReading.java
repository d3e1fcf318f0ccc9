package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ServiceSchedule;
import org.waylight.protocol.domain.ScheduleShape;

/**
 * Reads a schedule of HSDS, which has a recurrence rule of RFC 5545 in parts. Parts that the RFC
 * does not allow with the frequency (BYWEEKNO, BYYEARDAY; BYMONTHDAY if weekly) are set aside.
 */
final class ScheduleReading {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,2}(\\.\\d{1,2})?");
  private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d{2}:?\\d{2})$");
  private static final int DATE = 10;

  private final JsonNode row;
  private final List<Flaw> flaws = new ArrayList<>();

  private ScheduleReading(JsonNode row) {
    this.row = row;
  }

  /** The schedule, unless something is wrong with it. */
  record Read(@Nullable ServiceSchedule schedule, List<Flaw> flaws) {}

  static Read of(JsonNode row) {
    ScheduleReading reading = new ScheduleReading(row);
    ServiceSchedule schedule = reading.schedule();
    return new Read(reading.flaws.isEmpty() ? schedule : null, reading.flaws);
  }

  private @Nullable ServiceSchedule schedule() {
    String zone =
        zone(Vocabulary.value(row, Vocabulary.TIME_ZONE).orElse(Fields.text(row, "timezone")));
    LocalDate from = later(date("valid_from"), date("dtstart"));
    LocalDate to = earlier(date("valid_to"), date("until"));
    LocalTime opens = time("opens_at");
    LocalTime closes = time("closes_at");
    if (zone == null || !flaws.isEmpty()) {
      return null;
    }
    ServiceSchedule schedule = new ServiceSchedule(from, to, zone, rule(), opens, closes);
    ScheduleShape.flaws("", schedule)
        .forEach(
            found -> flaws.add(new Flaw(column(found.field()), found.problem(), found.mend())));
    return schedule;
  }

  private static String column(String field) {
    return switch (field) {
      case ".rule" -> "byday";
      case ".closesAt" -> "closes_at";
      case ".validTo" -> "valid_to";
      default -> "timezone";
    };
  }

  /** A name of IANA's database; a number is hours east of UTC, all year round. */
  private @Nullable String zone(@Nullable String text) {
    if (text == null) {
      flaws.add(new Flaw("timezone", "is missing", "give a name such as America/Chicago"));
      return null;
    }
    try {
      return NUMBER.matcher(text).matches()
          ? hoursEast(Double.parseDouble(text))
          : ZoneId.of(text).getId();
    } catch (DateTimeException e) {
      flaws.add(
          new Flaw(
              "timezone",
              "is no time zone",
              "give a name such as America/Chicago, or hours east of UTC such as -6"));
      return null;
    }
  }

  /** The zone that is so many hours east of UTC all year round. */
  static String hoursEast(double hours) {
    if (hours == Math.rint(hours) && hours >= -12 && hours <= 14) {
      int whole = (int) hours;
      return whole == 0 ? "Etc/GMT" : "Etc/GMT" + (whole > 0 ? "-" : "+") + Math.abs(whole);
    }
    return "UTC" + ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600)).getId();
  }

  private @Nullable String rule() {
    String freq = Fields.text(row, "freq");
    String days = Fields.text(row, "byday");
    if (freq == null && days == null) {
      return null;
    }
    String frequency = freq == null ? "WEEKLY" : freq.toUpperCase(Locale.ROOT);
    StringBuilder rule = new StringBuilder("FREQ=").append(frequency);
    part(rule, "INTERVAL", Fields.text(row, "interval"));
    if (Fields.text(row, "until") == null) {
      part(rule, "COUNT", Fields.text(row, "count"));
    }
    part(rule, "BYDAY", days);
    if (frequency.equals("MONTHLY")) {
      part(rule, "BYMONTHDAY", Fields.text(row, "bymonthday"));
    }
    part(rule, "WKST", Fields.text(row, "wkst"));
    return rule.toString();
  }

  private static void part(StringBuilder rule, String name, @Nullable String value) {
    if (value != null) {
      rule.append(';').append(name).append('=');
      rule.append(value.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }
  }

  private @Nullable LocalDate date(String field) {
    return parsed(
        field,
        text -> LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text),
        "is no date",
        "such as 2026-11-21");
  }

  /** HSDS allows an offset after the time; the zone says it already. */
  private @Nullable LocalTime time(String field) {
    return parsed(
        field,
        text -> LocalTime.parse(OFFSET.matcher(text).replaceFirst("")),
        "is no time of day",
        "such as 09:00");
  }

  private <T> @Nullable T parsed(
      String field, Function<String, T> parser, String problem, String mend) {
    String text = Fields.text(row, field);
    try {
      return text == null ? null : parser.apply(text);
    } catch (DateTimeException e) {
      flaws.add(new Flaw(field, problem, mend));
      return null;
    }
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
