package org.waylight.platform.compacted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.SharedParts;

/** A compacted topic is read whole, then followed, also over Kafka's death. */
class CompactedTopicComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  @DisplayName(
      "the last state of every key is known once caught up; what is withdrawn or unreadable is not")
  void readsWhole() {
    String kept = UUID.randomUUID().toString();
    String withdrawn = UUID.randomUUID().toString();
    String bad = UUID.randomUUID().toString();
    Map<String, Record> known = new ConcurrentHashMap<>();
    try (KafkaProbe probe = new KafkaProbe()) {
      probe.send(Topics.POLICIES, kept, policy(1));
      probe.send(Topics.POLICIES, withdrawn, policy(1));
      probe.send(Topics.POLICIES, withdrawn, Map.of(), null);
      probe.send(Topics.POLICIES, bad, Map.of(), "canary".getBytes(StandardCharsets.UTF_8));
      probe.send(Topics.POLICIES, kept, policy(2));
      try (CompactedTopic topic =
          new CompactedTopic(
              Map.of("bootstrap.servers", KafkaProbe.bootstrapServers()),
              Topics.POLICIES,
              record -> {
                if (record.body() == null) {
                  known.remove(record.key());
                } else {
                  known.put(record.key(), record.body());
                }
              })) {
        await().atMost(PATIENCE).until(topic::caughtUp);
        assertThat(known).containsEntry(kept, policy(2)).doesNotContainKeys(withdrawn, bad);
        assertThat(topic.unreadable()).isEqualTo(1);

        SharedParts.killKafka();
        SharedParts.startKafka();
        probe.send(Topics.POLICIES, kept, policy(3));
        await().atMost(PATIENCE).until(() -> policy(3).equals(known.get(kept)));
      }
    }
  }

  private static PolicyPublished policy(long version) {
    return new PolicyPublished(
        new UUID(3, 3),
        version,
        RegistryState.PUBLISHED,
        "clocks",
        Map.of("urgent", "PT5M"),
        LocalDate.EPOCH,
        "dana",
        "emil",
        Instant.EPOCH);
  }
}
