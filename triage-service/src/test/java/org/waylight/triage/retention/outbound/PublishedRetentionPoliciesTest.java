package org.waylight.triage.retention.outbound;

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
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;

/** Which retention policy is in force. */
class PublishedRetentionPoliciesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final PublishedRetentionPolicies policies =
      new PublishedRetentionPolicies(
          new CompactedTopics(Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("RES-4 a retention policy of the future waits for its day")
  void waitsForItsDay() {
    policies.take(record("2026-11-22", Map.of("afterClosing", "P10D", "afterNews", "P1D")));
    assertThat(policies.current().afterClosing()).isEqualTo(Duration.ofDays(1095));

    policies.take(record("2026-11-21", Map.of("afterClosing", "P20D", "afterNews", "P1D")));
    assertThat(policies.current().afterClosing()).isEqualTo(Duration.ofDays(20));
  }

  private static CompactedRecord record(String from, Map<String, String> settings) {
    UUID id = UUID.randomUUID();
    PolicyPublished policy =
        new PolicyPublished(
            id,
            1,
            RegistryState.PUBLISHED,
            PolicySettings.RETENTION,
            settings,
            LocalDate.parse(from),
            "dana",
            "emil",
            NOW);
    return new CompactedRecord(id.toString(), policy, 1, 0);
  }
}
