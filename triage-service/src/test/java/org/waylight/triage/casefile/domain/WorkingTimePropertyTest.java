package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.waylight.contracts.clocks.WorkingHours;

/** Working time, round the year and through every change of the clocks. */
class WorkingTimePropertyTest {
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Havana",
          "Australia/Lord_Howe",
          "Europe/Berlin",
          "Asia/Kathmandu",
          "UTC");
  private static final List<String> WEEKS =
      List.of(
          "Mon-Fri 09:00-17:00",
          "Sun 00:00-24:00",
          "Mon-Sun 01:30-03:00",
          "Mon-Sun 00:00-00:30, Mon-Sun 23:30-24:00",
          "Mon-Thu 08:00-12:00, Mon-Thu 13:00-17:00, Fri 08:00-12:00");

  @Property(tries = 500)
  @Label("TRI-5 a clock by working hours is due after its start, at a moment when people work")
  void dueWhilePeopleWork(
      @ForAll("hours") WorkingHours hours,
      @ForAll("moments") Instant start,
      @ForAll @LongRange(min = 1, max = 3_000) long minutes) {
    Instant due = new WorkingTime(hours).after(start, Duration.ofMinutes(minutes));

    assertThat(due).isAfterOrEqualTo(start.plus(Duration.ofMinutes(minutes)));
    // The last moment that counted: a repeated hour may end it after the wall said so before.
    LocalDateTime wall = due.minusSeconds(1).atZone(hours.zone()).toLocalDateTime();
    int minute = wall.getHour() * 60 + wall.getMinute();
    boolean open =
        hours.on(wall.toLocalDate()).stream()
            .anyMatch(each -> each.from() <= minute && minute < each.to());
    assertThat(open || nearAChange(hours, due)).isTrue();
  }

  @Property(tries = 500)
  @Label("TRI-5 more time allowed is never due sooner, and time allowed in two parts is the same")
  void monotone(
      @ForAll("hours") WorkingHours hours,
      @ForAll("moments") Instant start,
      @ForAll @LongRange(min = 1, max = 3_000) long first,
      @ForAll @LongRange(min = 1, max = 3_000) long more) {
    WorkingTime time = new WorkingTime(hours);
    Instant shorter = time.after(start, Duration.ofMinutes(first));
    Instant longer = time.after(start, Duration.ofMinutes(first + more));

    assertThat(longer).isAfter(shorter);
    assertThat(nearAChange(hours, shorter) ? longer : time.after(shorter, Duration.ofMinutes(more)))
        .isEqualTo(longer);
  }

  @Property(tries = 500)
  @Label("TRI-5 a calendar that is always open is the wall clock")
  void roundTheClock(
      @ForAll("zones") String zone,
      @ForAll("moments") Instant start,
      @ForAll @LongRange(min = 1, max = 20_000) long minutes) {
    WorkingHours always = WorkingHours.parse(zone + "; Mon-Sun 00:00-24:00");

    assertThat(new WorkingTime(always).after(start, Duration.ofMinutes(minutes)))
        .isEqualTo(start.plus(Duration.ofMinutes(minutes)));
  }

  @Example
  @Label("TRI-5 an hour that is left out is not worked, one that is repeated is worked twice")
  void changes() {
    WorkingHours nights = WorkingHours.parse("America/New_York; Sun 01:00-04:00");
    WorkingTime time = new WorkingTime(nights);
    ZoneId zone = nights.zone();

    Instant spring = LocalDate.of(2026, 3, 8).atStartOfDay(zone).toInstant();
    assertThat(time.after(spring, Duration.ofHours(2)).atZone(zone).toLocalDateTime())
        .isEqualTo("2026-03-08T04:00:00");
    Instant autumn = LocalDate.of(2026, 11, 1).atStartOfDay(zone).toInstant();
    assertThat(time.after(autumn, Duration.ofHours(2)).atZone(zone).toOffsetDateTime())
        .isEqualTo("2026-11-01T02:00:00-05:00");
  }

  @Example
  @Label("TRI-5 nobody works in the night, at the weekend or on a holiday")
  void office() {
    WorkingHours office =
        WorkingHours.parse("America/New_York; Mon-Fri 09:00-17:00; 2026-12-24 2026-12-25");
    Instant evening = LocalDateTime.parse("2026-12-23T16:00:00").atZone(office.zone()).toInstant();

    assertThat(
            new WorkingTime(office)
                .after(evening, Duration.ofHours(2))
                .atZone(office.zone())
                .toLocalDateTime())
        .isEqualTo("2026-12-28T10:00:00");
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(ZONES);
  }

  @Provide
  Arbitrary<WorkingHours> hours() {
    return Arbitraries.of(ZONES)
        .flatMap(
            zone ->
                Arbitraries.of(WEEKS)
                    .map(week -> WorkingHours.parse(zone + "; " + week + "; 2026-12-25")));
  }

  /** Half of them within two days of a change of some clock. */
  @Provide
  Arbitrary<Instant> moments() {
    Instant year = Instant.parse("2026-01-01T00:00:00Z");
    Arbitrary<Instant> any =
        Arbitraries.longs().between(0, 365L * 24 * 60).map(minute -> year.plusSeconds(minute * 60));
    Arbitrary<Instant> near =
        Arbitraries.of(
                "2026-03-08T06:00:00Z",
                "2026-11-01T05:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-10-25T01:00:00Z",
                "2026-04-04T15:00:00Z")
            .flatMap(
                change ->
                    Arbitraries.longs()
                        .between(-2_880, 2_880)
                        .map(minute -> Instant.parse(change).plusSeconds(minute * 60)));
    return Arbitraries.oneOf(any, near);
  }

  private static boolean nearAChange(WorkingHours hours, Instant moment) {
    Duration hour = Duration.ofHours(2);
    var rules = hours.zone().getRules();
    return !rules.getOffset(moment.minus(hour)).equals(rules.getOffset(moment.plus(hour)));
  }
}
