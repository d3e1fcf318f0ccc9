package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.Urgency;

/** What a published clock policy may say. */
class ClockSettingsTest {
  private static final Instant SATURDAY = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  @DisplayName("TRI-5 what a policy leaves out is built in, and no calendar is round the clock")
  void nothingSaid() {
    ClockPolicy read = ClockSettings.read("clocks@x-1", Map.of());

    assertThat(read.within()).isEqualTo(ClockPolicy.BUILT_IN.within());
    assertThat(read.ladder()).isEqualTo(ClockPolicy.BUILT_IN.ladder());
    assertThat(read.calendars()).isEmpty();
    assertThat(read.start(Urgency.ROUTINE, SATURDAY).dueAt())
        .isEqualTo(SATURDAY.plus(Duration.ofHours(24)));
  }

  @Test
  @DisplayName("TRI-5 a calendar moves only the clocks that want it")
  void calendar() {
    ClockPolicy read =
        ClockSettings.read(
            "clocks@x-1",
            Map.of("routine", "PT8H", "calendar.routine", "UTC; Mon-Fri 09:00-17:00"));

    assertThat(read.start(Urgency.ROUTINE, SATURDAY).dueAt()).isEqualTo("2026-11-23T17:00:00Z");
    assertThat(read.start(Urgency.CRISIS, SATURDAY).dueAt()).isEqualTo("2026-11-21T13:00:00Z");
    assertThat(read.start(Urgency.URGENT, SATURDAY).dueAt()).isEqualTo("2026-11-21T12:05:00Z");
  }

  @Test
  @DisplayName("TRI-5 a calendar never makes what is more urgent wait longer than what is less")
  void order() {
    ClockPolicy read =
        ClockSettings.read("clocks@x-1", Map.of("calendar.crisis", "UTC; Mon-Fri 09:00-17:00"));

    assertThat(read.start(Urgency.CRISIS, SATURDAY).dueAt())
        .isEqualTo(read.start(Urgency.ROUTINE, SATURDAY).dueAt())
        .isEqualTo("2026-11-22T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "urgent|5 minutes|ISO 8601",
        "routine|-PT1H|longer than nothing",
        "repeat|PT0S|longer than nothing",
        "calendar.urgent|UTC; Mon-Fri 09:00-17:00|an urgent clock runs day and night",
        "calendar.crisis|Atlantis; Mon-Fri 09:00-17:00|America/New_York",
        "calendar.routine|UTC; Mon-Fri 17:00-09:00|America/New_York",
        "calendar.routine|UTC; Fri-Mon 09:00-17:00|America/New_York",
        "calendar.routine|UTC; Mon 09:00-12:00, Mon 11:00-13:00|America/New_York",
        "calendar.routine|UTC; Mon 09:00-09:30|America/New_York",
        "calendar.routine|UTC; Mon 09:00-17:00; 2026-02-30|America/New_York",
        "ladder|on-duty PT1M STREAM|the first at PT0S",
        "ladder|on-duty PT0S FAX|PAGER",
        "ladder|on-duty PT0S STREAM, on-duty PT1M PAGER|PAGER",
        "ladder|on-duty PT0S STREAM, lead PT5M PAGER, director PT2M EMAIL|PAGER",
        "ladder|on-duty PT0S STREAM every PT1S|PAGER",
        "ladder|''|PAGER",
      })
  @DisplayName("TRI-10 what cannot be read is refused with its key and the form it should have")
  void refused(String key, String value, String form) {
    assertThatThrownBy(() -> ClockSettings.read("clocks@x-1", Map.of(key, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("setting " + key + " must be")
        .hasMessageContaining(form);
  }
}
