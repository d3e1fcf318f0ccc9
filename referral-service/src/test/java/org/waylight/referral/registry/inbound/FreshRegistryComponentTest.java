package org.waylight.referral.registry.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.compacted.CompactedTopics;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.Published;
import org.waylight.referral.registry.application.FreshRegistry;
import org.waylight.referral.registry.application.PolicyBook;
import org.waylight.referral.registry.application.RegistryCopy;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.SharedParts;

/** Replicas on the real Kafka: none of them matches with what is old. */
class FreshRegistryComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofMillis(10);
  private static final int OTHERS = 300;

  /** A referral-service as far as the registry goes. */
  private static final class Replica implements AutoCloseable {
    private final CompactedTopics topics =
        new CompactedTopics(Map.of("bootstrap.servers", KafkaProbe.bootstrapServers()));
    private final RegistryCopy copy = new RegistryCopy();
    private final PolicyBook policies = new PolicyBook(topics);
    private final FreshRegistry registry = new FreshRegistry(topics, copy);

    void start() {
      new RegistryTopics(topics, copy, policies).start(new StartupEvent());
    }

    boolean answers() {
      return registry.ifFresh().isPresent();
    }

    boolean uses(UUID protocol) {
      return registry.ifFresh().map(fresh -> fresh.holds(protocol)).orElse(false);
    }

    @Override
    public void close() {
      topics.close();
    }
  }

  @Test
  @DisplayName("PRO-2 a replica that starts refuses to match until it has read everything")
  void refuses_while_reading() {
    try (KafkaProbe probe = new KafkaProbe();
        Replica replica = new Replica()) {
      for (int i = 0; i < OTHERS; i++) {
        publish(probe, protocol());
      }
      ProtocolPublished last = protocol();
      publish(probe, last);
      assertThatThrownBy(replica.registry::current)
          .isInstanceOf(NotYet.class)
          .hasMessageContainingAll(Topics.PROTOCOLS, Topics.DIRECTORY, Topics.POLICIES);
      replica.start();
      await().atMost(PATIENCE).pollInterval(SOON).until(replica::answers);
      assertThat(replica.registry.current().holds(last.protocolId())).isTrue();
    }
  }

  @Test
  @DisplayName(
      "PRO-2 a withdrawn protocol is not used a second later, nor by a replica started afterwards")
  void withdrawn() {
    try (KafkaProbe probe = new KafkaProbe();
        Replica running = new Replica();
        Replica restarted = new Replica()) {
      running.start();
      ProtocolPublished protocol = protocol();
      publish(probe, protocol);
      await().atMost(PATIENCE).pollInterval(SOON).until(() -> running.uses(protocol.protocolId()));

      probe.send(Topics.PROTOCOLS, protocol.protocolId().toString(), Map.of(), null);
      long withdrawn = System.nanoTime();
      restarted.start();
      await()
          .atMost(PATIENCE)
          .pollInterval(SOON)
          .until(
              () -> {
                boolean late = System.nanoTime() - withdrawn > Duration.ofSeconds(1).toNanos();
                assertThat(late && running.uses(protocol.protocolId())).isFalse();
                assertThat(restarted.uses(protocol.protocolId())).isFalse();
                return late && running.answers() && restarted.answers();
              });
    }
  }

  @Test
  @DisplayName(
      "RES-1 after a start nobody is unknown, and no built-in policy holds, before all was read")
  void starts() {
    try (KafkaProbe probe = new KafkaProbe();
        Replica replica = new Replica()) {
      PolicyPublished policy = Published.policy("of-a-start", Map.of());
      probe.send(Topics.POLICIES, policy.policyId().toString(), policy);
      assertThatThrownBy(replica.registry::known)
          .isInstanceOf(NotYet.class)
          .hasMessageContainingAll(Topics.PROTOCOLS, Topics.DIRECTORY);
      assertThatThrownBy(() -> replica.policies.inForce(policy.name(), policy.effectiveFrom()))
          .isInstanceOf(NotYet.class)
          .hasMessageContaining(Topics.POLICIES);
      replica.start();
      await().atMost(PATIENCE).pollInterval(SOON).until(replica::answers);
      assertThat(replica.policies.inForce(policy.name(), policy.effectiveFrom())).contains(policy);
    }
  }

  @Test
  @DisplayName("PRO-2 a replica that Kafka no longer answers refuses, until it has caught up again")
  void kafka_away() {
    try (KafkaProbe probe = new KafkaProbe();
        Replica replica = new Replica()) {
      replica.start();
      await().atMost(PATIENCE).pollInterval(SOON).until(replica::answers);
      SharedParts.killKafka();
      await().atMost(PATIENCE).pollInterval(SOON).until(() -> !replica.answers());
      // What was decided is still followed, with the directory as far as it was read.
      assertThat(replica.registry.known()).isNotNull();
      SharedParts.startKafka();
      ProtocolPublished meanwhile = protocol();
      publish(probe, meanwhile);
      await().atMost(PATIENCE).pollInterval(SOON).until(() -> replica.uses(meanwhile.protocolId()));
    }
  }

  private static void publish(KafkaProbe probe, ProtocolPublished protocol) {
    probe.send(Topics.PROTOCOLS, protocol.protocolId().toString(), protocol);
  }

  private static ProtocolPublished protocol() {
    return Published.protocol(
        "Protocol",
        Published.TEXAS,
        Set.of(),
        Published.ANY,
        Published.agency(RecipientKind.LAW_ENFORCEMENT, "Desk", Published.TEXAS, "d@example.org"),
        LegalBasis.CONSENT,
        false);
  }
}
