package org.waylight.referral.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.ServiceSchedule;

/** PRO-5: hours as RFC 5545 rules, by the service's own clock. */
class OpenNowTest {
  // 2026-11-22 is a Sunday; Chicago is six hours behind UTC then, five in summer.
  @ParameterizedTest(name = "PRO-5 {0} from {2} to {3} of {1}, at {4}: {5}")
  @DisplayName("PRO-5 a service is open by its own clock, rule, season and night")
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=MO,TU | | 09:00 | 17:00 | 2026-11-23T16:00:00Z | OPEN",
        "FREQ=WEEKLY;BYDAY=MO,TU | | 09:00 | 17:00 | 2026-11-23T14:59:59Z | CLOSED",
        "FREQ=WEEKLY;BYDAY=MO,TU | | 09:00 | 17:00 | 2026-11-23T15:00:00Z | OPEN",
        "FREQ=WEEKLY;BYDAY=MO,TU | | 09:00 | 17:00 | 2026-11-23T23:00:00Z | CLOSED",
        "FREQ=WEEKLY;BYDAY=MO,TU | | 09:00 | 17:00 | 2026-11-25T16:00:00Z | CLOSED",
        "FREQ=WEEKLY;BYDAY=MO    | | 09:00 | 17:00 | 2026-07-20T14:00:00Z | OPEN",
        "FREQ=WEEKLY;BYDAY=SU    | | 22:00 | 06:00 | 2026-11-23T11:00:00Z | OPEN",
        "FREQ=WEEKLY;BYDAY=SU    | | 22:00 | 06:00 | 2026-11-24T11:00:00Z | CLOSED",
        "FREQ=MONTHLY;BYDAY=1MO  | | 09:00 | 17:00 | 2026-11-02T16:00:00Z | OPEN",
        "FREQ=MONTHLY;BYDAY=1MO  | | 09:00 | 17:00 | 2026-11-09T16:00:00Z | CLOSED",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2026-11-09 | 09:00 | 17:00 | 2026-11-23T16:00:00Z |"
            + " OPEN",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 2026-11-16 | 09:00 | 17:00 | 2026-11-23T16:00:00Z |"
            + " CLOSED",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | | 09:00 | 17:00 | 2026-11-23T16:00:00Z | NOT_KNOWN",
        "FREQ=WEEKLY;COUNT=1;BYDAY=MO | 2026-11-16 | 09:00 | 17:00 | 2026-11-23T16:00:00Z | CLOSED",
        "FREQ=WEEKLY;UNTIL=20261101;BYDAY=MO | | 09:00 | 17:00 | 2026-11-23T16:00:00Z | CLOSED",
        "FREQ=SOMETIMES          | | 09:00 | 17:00 | 2026-11-23T16:00:00Z | NOT_KNOWN",
        "                        | | 09:00 | 17:00 | 2026-11-25T16:00:00Z | OPEN",
        "                        | |       |       | 2026-11-25T16:00:00Z | OPEN",
        "                        | 2026-12-01 | | | 2026-11-25T16:00:00Z | CLOSED",
      })
  void open(
      @Nullable String rule,
      @Nullable LocalDate from,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      Instant now,
      OpenNow expected) {
    ServiceSchedule schedule =
        new ServiceSchedule(from, null, "America/Chicago", rule, opens, closes);
    assertThat(OpenNow.of(List.of(schedule), now)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "PRO-5 a time zone that is called {0} is not known")
  @DisplayName("PRO-5 hours in a time zone that nobody knows are not known, never guessed")
  @CsvSource({"Nowhere/Land", "''"})
  void zone(String zone) {
    ServiceSchedule schedule = new ServiceSchedule(null, null, zone, null, null, null);
    assertThat(OpenNow.of(List.of(schedule), Instant.EPOCH)).isEqualTo(OpenNow.NOT_KNOWN);
    assertThat(OpenNow.of(null, Instant.EPOCH)).isEqualTo(OpenNow.NOT_KNOWN);
  }
}
