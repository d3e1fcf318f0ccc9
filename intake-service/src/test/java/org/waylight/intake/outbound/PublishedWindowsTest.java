package org.waylight.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;

/** Which conversation windows are in force. */
class PublishedWindowsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final PublishedWindows windows =
      new PublishedWindows(new CompactedTopics(Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("INT-4 a window of the future waits for its day")
  void waitsForItsDay() {
    windows.take(record("2026-11-22", Map.of("window.text", "PT1H")));
    assertThat(windows.of(Channel.TEXT)).isEqualTo(Duration.ofHours(24));

    windows.take(record("2026-11-21", Map.of("window.text", "PT2H")));
    assertThat(windows.of(Channel.TEXT)).isEqualTo(Duration.ofHours(2));
  }

  private static CompactedRecord record(String from, Map<String, String> settings) {
    UUID id = UUID.randomUUID();
    PolicyPublished policy =
        new PolicyPublished(
            id,
            1,
            RegistryState.PUBLISHED,
            PolicySettings.CONVERSATIONS,
            settings,
            LocalDate.parse(from),
            "dana",
            "emil",
            NOW);
    return new CompactedRecord(id.toString(), policy, 1, 0);
  }
}
