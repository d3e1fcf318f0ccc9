package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.TakenByKafka;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.WaylightParts;

/** What another replica took by Kafka alone, as it comes to be stored. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class BackfillComponentTest {
  private final Database database = Database.of("intake");
  private final TestGateway gateway = TestGateway.anyone();

  @Test
  @DisplayName(
      "INT-2 a key that was used with other content becomes a dead letter; the same content is nothing new")
  void keyReused() {
    String signalId = gateway.accepted("k", TestGateway.text("the first"));
    SignalReceived event = SentEvents.received(Topics.SIGNALS_STANDARD, signalId);
    Map<String, Object> stored = signal(signalId);

    taken(signalId, event, null, String.valueOf(stored.get("content_hash")));
    taken(signalId, event, null, "of other content");

    assertDead(signalId, "KeyUsedTwiceException");
    assertThat(signal(signalId)).isEqualTo(stored);
    assertThat(messages(signalId)).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-2 a message for another gateway's signal becomes a dead letter; its own joins")
  void foreignGateway() {
    String signalId = gateway.accepted("k", TestGateway.text("the first"));

    taken(signalId, null, message(signalId, gateway.name()), "own");
    taken(signalId, null, message(signalId, "another-" + gateway.name()), "foreign");

    assertDead(signalId, "KeyUsedTwiceException");
    assertThat(messages(signalId)).isEqualTo(2);
  }

  private static void taken(
      String signalId,
      @Nullable SignalReceived signal,
      @Nullable MessageAdded message,
      String hash) {
    try (KafkaProbe probe = new KafkaProbe()) {
      probe.send(
          Topics.SIGNALS_TAKEN,
          signalId,
          new TakenByKafka(signal, message, hash, List.of(hash), null, null));
    }
  }

  /** One dead letter; what came before it under the same key was handled. */
  private void assertDead(String signalId, String reason) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(dead(signalId)).hasSize(1));
    assertThat(String.valueOf(dead(signalId).getFirst().get("reason"))).startsWith(reason);
  }

  private List<Map<String, Object>> dead(String signalId) {
    return database.rows(
        "select reason from dead_letter where topic = ? and key = ?",
        Topics.SIGNALS_TAKEN,
        signalId);
  }

  private Map<String, Object> signal(String signalId) {
    return database.rows("select * from signal where id = ?", UUID.fromString(signalId)).getFirst();
  }

  private long messages(String signalId) {
    return database.count(
        "select count(*) from signal_message where signal_id = ?", UUID.fromString(signalId));
  }

  private static MessageAdded message(String signalId, String gateway) {
    return new MessageAdded(
        UUID.fromString(signalId),
        gateway,
        Channel.CHAT,
        Lane.STANDARD,
        Instant.EPOCH,
        new SignalMessage(
            UUID.randomUUID(),
            1,
            Instant.EPOCH,
            MessageAuthor.SIGNALER,
            new SealedText("h1.k.text")),
        null,
        null,
        null);
  }
}
