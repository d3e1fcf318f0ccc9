package org.waylight.triage.desk.outbound;

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

/** Which claim policy is in force. */
class PublishedClaimPoliciesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final PublishedClaimPolicies policies =
      new PublishedClaimPolicies(new CompactedTopics(Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("TRI-10 a claim policy of the future waits for its day")
  void waitsForItsDay() {
    policies.take(record("2026-11-22", Map.of("notice", "PT1M", "lease", "PT10M")));
    assertThat(policies.current().lease()).isEqualTo(Duration.ofMinutes(30));

    policies.take(record("2026-11-21", Map.of("notice", "PT1M", "lease", "PT20M")));
    assertThat(policies.current().lease()).isEqualTo(Duration.ofMinutes(20));
  }

  private static CompactedRecord record(String from, Map<String, String> settings) {
    UUID id = UUID.randomUUID();
    PolicyPublished policy =
        new PolicyPublished(
            id,
            1,
            RegistryState.PUBLISHED,
            PolicySettings.CLAIMS,
            settings,
            LocalDate.parse(from),
            "dana",
            "emil",
            NOW);
    return new CompactedRecord(id.toString(), policy, 1, 0);
  }
}
