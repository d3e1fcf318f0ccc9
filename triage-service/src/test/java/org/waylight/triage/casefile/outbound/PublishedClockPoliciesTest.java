package org.waylight.triage.casefile.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.contracts.v1.Urgency;
import org.waylight.platform.compacted.CompactedRecord;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.triage.casefile.domain.ClockPolicy;

/** Which clock policy is in force. */
class PublishedClockPoliciesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID ID = UUID.randomUUID();

  private final PublishedClockPolicies policies =
      new PublishedClockPolicies(new CompactedTopics(Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("TRI-5 the built-in policy holds until one is published, and once it is withdrawn")
  void publishedAndWithdrawn() {
    assertThat(policies.current()).isSameAs(ClockPolicy.BUILT_IN);

    take(1, "2026-11-01", Map.of("urgent", "PT3M"));
    assertThat(urgent()).isEqualTo(Duration.ofMinutes(3));

    policies.take(new CompactedRecord(ID.toString(), null, 9, 0));
    assertThat(policies.current()).isSameAs(ClockPolicy.BUILT_IN);
  }

  @Test
  @DisplayName(
      "TRI-5 a policy that cannot be read leaves the one before in force, and can be mended")
  void unreadable() {
    take(1, "2026-11-01", Map.of("urgent", "PT3M"));
    take(2, "2026-11-01", Map.of("urgent", "soon"));
    take(3, "2026-11-01", Map.of("urgent", "PT1M", "calendar.urgent", "UTC; Mon-Fri 09:00-17:00"));
    assertThat(policies.current().version()).isEqualTo("clocks@" + ID + "-1");

    take(4, "2026-11-01", Map.of("urgent", "PT2M"));
    assertThat(urgent()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  @DisplayName("TRI-5 a policy holds from its day, and an older version does not come back")
  void dated() {
    take(2, "2026-11-21", Map.of("urgent", "PT2M"));
    take(1, "2026-11-01", Map.of("urgent", "PT9M"));
    assertThat(urgent()).isEqualTo(Duration.ofMinutes(2));

    take(3, "2026-11-22", Map.of("urgent", "PT1M"));
    assertThat(policies.current()).isSameAs(ClockPolicy.BUILT_IN);
  }

  @Test
  @DisplayName("TRI-5 a replica that starts runs no clock before it has read the policies")
  void starting() {
    AtomicInteger asked = new AtomicInteger();
    policies.awaitAtFirst(
        () -> {
          boolean read = asked.incrementAndGet() > 2;
          if (read) {
            take(1, "2026-11-01", Map.of("urgent", "PT3M"));
          }
          return read;
        });

    assertThat(urgent()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  @DisplayName("TRI-10 policies that cannot be read at all do not stop the clocks")
  void neverRead() {
    AtomicInteger asked = new AtomicInteger();
    policies.awaitAtFirst(
        () -> {
          if (asked.incrementAndGet() > 2) {
            Thread.currentThread().interrupt();
          }
          return false;
        });

    assertThat(policies.current()).isSameAs(ClockPolicy.BUILT_IN);
    assertThat(Thread.interrupted()).isTrue();
  }

  private Duration urgent() {
    return Duration.between(NOW, policies.current().start(Urgency.URGENT, NOW).dueAt());
  }

  private void take(long version, String from, Map<String, String> settings) {
    policies.take(
        new CompactedRecord(
            ID.toString(),
            new PolicyPublished(
                ID,
                version,
                RegistryState.PUBLISHED,
                "clocks",
                settings,
                LocalDate.parse(from),
                "editor",
                "approver",
                NOW),
            version,
            0));
  }
}
