package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.platform.sealed.SealContext;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;

/** Sends signals as intake would and looks at the cases they become. */
@ApplicationScoped
public class Gateway {
  private final KafkaProbe kafka = new KafkaProbe();
  @Inject Keysets keysets;

  /** A signal with one message, on the standard lane. */
  UUID signal(String text) {
    return signal(UUID.randomUUID(), Lane.STANDARD, StatedFacts.NONE, null, text);
  }

  UUID signal(StatedFacts facts, String text) {
    return signal(UUID.randomUUID(), Lane.STANDARD, facts, null, text);
  }

  UUID signal(UUID id, Lane lane, StatedFacts facts, @Nullable UUID linked, String... texts) {
    kafka.send(topic(lane), id.toString(), received(id, lane, facts, linked, texts));
    return id;
  }

  SignalReceived received(
      UUID id, Lane lane, StatedFacts facts, @Nullable UUID linked, String... texts) {
    List<SignalMessage> messages = new ArrayList<>();
    for (String text : texts) {
      messages.add(message(text, messages.size()));
    }
    return new SignalReceived(
        id,
        "test",
        Channel.TEXT,
        lane,
        Instant.now(),
        null,
        messages,
        facts,
        linked,
        false,
        null,
        null);
  }

  UUID message(UUID signalId, Lane lane, String text, long order) {
    MessageAdded added = added(signalId, lane, text, order);
    kafka.send(topic(lane), signalId.toString(), added);
    return added.message().messageId();
  }

  MessageAdded added(UUID signalId, Lane lane, String text, long order) {
    return new MessageAdded(
        signalId,
        "test",
        Channel.TEXT,
        lane,
        Instant.now(),
        message(text, order),
        null,
        null,
        null);
  }

  private SignalMessage message(String text, long order) {
    UUID id = UUID.randomUUID();
    return new SignalMessage(
        id, order, Instant.now(), MessageAuthor.SIGNALER, seal(text, id, SealedFields.TEXT));
  }

  SealedText seal(String text, UUID id, String field) {
    return keysets.sealerTo("triage").seal(new OpenedText(text), new SealContext(id, field));
  }

  KafkaProbe kafka() {
    return kafka;
  }

  static String topic(Lane lane) {
    return lane == Lane.URGENT ? Topics.SIGNALS_URGENT : Topics.SIGNALS_STANDARD;
  }

  /** Waits for the case of a signal and returns its line in the queue. */
  JsonPath lineOf(UUID signalId) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(TestTokens.of("supervisor", "ada"))
                    .queryParam("signal", signalId)
                    .queryParam("status", "OPEN,CLAIMED,REVIEWED,CLOSED")
                    .get("/v1/cases")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(),
            page -> !page.getList("items").isEmpty());
  }

  UUID caseOf(UUID signalId) {
    return UUID.fromString(lineOf(signalId).getString("items[0].caseId"));
  }
}
