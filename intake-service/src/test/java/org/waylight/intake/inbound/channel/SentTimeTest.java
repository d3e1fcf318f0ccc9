package org.waylight.intake.inbound.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sun, 22 Nov 2026 03:00:00 -0700 (PDT) | 2026-11-22T10:00:00Z
          22 Nov 2026 10:00:00 GMT              | 2026-11-22T10:00:00Z
          Sun,  1 Nov 2026 10:00:00 +0000       | 2026-11-01T10:00:00Z
          2026-11-22T10:00:00.000Z              | 2026-11-22T10:00:00Z
          2026-11-22T05:00:00-05:00             | 2026-11-22T10:00:00Z
          2026-11-22 10:00:00 UTC               | 2026-11-22T10:00:00Z
          1795341600                            | 2026-11-22T10:00:00Z
          1795341600000                         | 2026-11-22T10:00:00Z
          """)
  @DisplayName("The ways in which providers write a time are read")
  void read(String written, Instant time) {
    assertThat(SentTime.of(written, NOW)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-22T12:00:01Z",
        "2025-11-20T12:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "999999999999999",
        "0",
        "Sun, 32 Nov 2026 03:00:00 -0700",
        "Mon, 22 Nov 2026 03:00:00 +9900"
      })
  @DisplayName("A time that is none, in the future or long ago is no time")
  void none(String written) {
    assertThat(SentTime.of(written, NOW)).isNull();
  }

  @Property
  @Label("Any text is a time or none")
  void anyText(@ForAll String written) {
    Instant time = SentTime.of(written, NOW);

    assertThat(time == null || !time.isAfter(NOW)).isTrue();
  }
}
