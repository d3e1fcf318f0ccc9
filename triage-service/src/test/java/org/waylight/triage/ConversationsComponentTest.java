package org.waylight.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class ConversationsComponentTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Inject Gateway gateway;

  private final Database database = Database.of("triage");
  private final UUID conversation = UUID.randomUUID();
  private final UUID open = UUID.randomUUID();
  private final UUID apart = UUID.randomUUID();

  @Test
  @DisplayName(
      "TRI-8 INT-4 a message taken without intake's database joins its conversation's signal, facts and all, once")
  void joins() {
    gateway.kafka().send("signals.standard", open.toString(), opens(open, 1, Lane.STANDARD));
    gateway.caseOf(open);
    SignalReceived taken = opens(apart, 2, Lane.URGENT);

    gateway.kafka().send("signals.urgent", conversation.toString(), taken);
    gateway.kafka().send("signals.urgent", conversation.toString(), taken);
    // As intake tells it again, once it could ask where it belongs.
    gateway.kafka().send("signals.standard", open.toString(), joined(open, taken));

    awaitMessages(open, 2);
    awaitMessages(apart, 0);
    assertThat(database.rows("select position from message where signal_id = ? order by 1", open))
        .extracting(row -> row.get("position"))
        .isEqualTo(List.of(1L, 2L));
  }

  @Test
  @DisplayName("TRI-8 whichever lane is first, what belongs to one conversation is one signal")
  void anyOrder() {
    SignalReceived taken = opens(apart, 2, Lane.STANDARD);
    gateway.kafka().send("signals.standard", conversation.toString(), taken);
    gateway.caseOf(apart);

    gateway
        .kafka()
        .send("signals.urgent", open.toString(), joined(open, opens(open, 3, Lane.URGENT)));
    gateway.kafka().send("signals.standard", open.toString(), opens(open, 1, Lane.STANDARD));

    awaitMessages(apart, 3);
    awaitMessages(open, 0);
  }

  @Test
  @DisplayName(
      "TRI-8 after a long silence the conversation has a new signal, in the old one's case")
  void longAfter() {
    gateway.kafka().send("signals.standard", open.toString(), opens(open, 1, Lane.STANDARD));
    UUID caseId = gateway.caseOf(open);
    SignalReceived later =
        opens(apart, 2, Lane.STANDARD, Instant.now().plus(Duration.ofDays(2)), open);

    gateway.kafka().send("signals.standard", apart.toString(), later);

    assertThat(gateway.caseOf(apart)).isEqualTo(caseId);
    awaitMessages(open, 1);
    awaitMessages(apart, 1);
  }

  private void awaitMessages(UUID signal, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> database.count("select count(*) from message where signal_id = ?", signal),
            found -> found == count);
  }

  private SignalReceived opens(UUID signal, long order, Lane lane) {
    return opens(signal, order, lane, Instant.now(), null);
  }

  private SignalReceived opens(
      UUID signal, long order, Lane lane, Instant at, @Nullable UUID linked) {
    return new SignalReceived(
        signal,
        "test",
        Channel.TEXT,
        lane,
        at,
        at,
        List.of(message(order, at)),
        facts(signal),
        linked,
        false,
        new InConversation(conversation, DAY),
        null);
  }

  private MessageAdded joined(UUID signal, SignalReceived of) {
    return new MessageAdded(
        signal,
        "test",
        Channel.TEXT,
        of.lane(),
        of.receivedAt(),
        of.messages().getFirst(),
        null,
        of.conversation(),
        null);
  }

  private StatedFacts facts(UUID signal) {
    return new StatedFacts(
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        List.of(),
        null,
        null,
        SignalerKind.UNKNOWN,
        false,
        null,
        new ContactDetails(
            null, gateway.seal("+1555", signal, SealedFields.CONTACT_PHONE), null, null),
        null,
        List.of());
  }

  private SignalMessage message(long order, Instant at) {
    UUID id = UUID.randomUUID();
    return new SignalMessage(
        id, order, at, MessageAuthor.SIGNALER, gateway.seal("words", id, SealedFields.TEXT));
  }
}
