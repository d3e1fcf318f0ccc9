package org.waylight.triage.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  @DisplayName("a period is read as its kind writes it, and only so")
  void read() {
    assertThat(Period.of(Period.Kind.QUARTER, "2025-Q4"))
        .hasValueSatisfying(
            period -> {
              assertThat(period.from()).isEqualTo(Instant.parse("2025-10-01T00:00:00Z"));
              assertThat(period.until()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            });
    assertThat(Period.of(Period.Kind.YEAR, "2025-Q4")).isEmpty();
    assertThat(Period.of(Period.Kind.MONTH, "2025-13")).isEmpty();
    for (Period.Kind kind : Period.Kind.values()) {
      assertThat(Period.of(kind, kind.example())).isPresent();
    }
  }

  @Test
  @DisplayName("it is over with its last moment, not before")
  void over() {
    Period year = Period.of(Period.Kind.YEAR, "2025").orElseThrow();

    assertThat(year.isOver(year.until().minusNanos(1))).isFalse();
    assertThat(year.isOver(year.until())).isTrue();
  }

  @Test
  @DisplayName("times to response: nearest rank in whole minutes; of too few, nothing of anybody's")
  void times() {
    List<Duration> times =
        IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMinutes).toList().reversed();

    assertThat(ResponseTimes.of("URGENT", times))
        .isEqualTo(
            new ResponseTimes("URGENT", 20L, Duration.ofMinutes(10), Duration.ofMinutes(18)));
    assertThat(ResponseTimes.of("URGENT", times.subList(0, 19)).median()).isNull();
    assertThat(ResponseTimes.of("URGENT", times.subList(0, 2)).cases()).isNull();
    assertThat(ResponseTimes.of("URGENT", Collections.nCopies(20, Duration.ofSeconds(61))).median())
        .isEqualTo(Duration.ofMinutes(2));
  }
}
