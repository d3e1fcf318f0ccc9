package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.application.IncomingMessage;
import org.waylight.intake.application.ReceiveMessage;
import org.waylight.intake.application.ReceiveMessage.Received;
import org.waylight.intake.application.StoreMode;
import org.waylight.intake.application.Stores;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.intake.domain.SubmittedFacts;
import org.waylight.intake.domain.TextKeyword;
import org.waylight.platform.sealed.OpenedText;
import org.waylight.testing.Database;
import org.waylight.testing.SharedParts;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class PartsAwayComponentTest {
  @Inject Stores stores;
  @Inject ReceiveMessage receive;
  @Inject DerivedIds ids;

  private final TestGateway gateway = TestGateway.anyone();
  private final Database database = Database.of("intake");

  @Test
  @DisplayName("INT-1 Kafka away: accepted, the outbox waits, and nothing is lost when it is back")
  void kafkaAway() {
    String signalId;
    SharedParts.killKafka();
    try {
      signalId = gateway.accepted("k", TestGateway.text("while Kafka is away"));
      assertThat(database.count("select count(*) from outbox where key = ?", signalId))
          .isEqualTo(1);
      Awaitility.await().until(stores::mode, equalTo(StoreMode.POSTGRESQL));
      given().get("/q/health/ready").then().statusCode(200).body(containsString("POSTGRESQL"));
    } finally {
      SharedParts.startKafka();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 1));
  }

  @Test
  @DisplayName(
      "INT-1 INT-2 PostgreSQL away: accepted by Kafka, told once, stored later; a retry in either mode is the same signal")
  void postgresAway() {
    String before = gateway.accepted("before", TestGateway.text("before"));
    String sender = "+1555" + UUID.randomUUID();
    UUID opened = ((Received) receive.receive(message(sender, "m1", 0))).signalId();
    String signalId;
    UUID provisional;
    SharedParts.killPostgres();
    try {
      signalId =
          gateway
              .submit("p", TestGateway.text("while PostgreSQL is away"))
              .then()
              .statusCode(202)
              .header("Waylight-Store", "kafka")
              .body("receipt", notNullValue())
              .extract()
              .path("signalId");
      given().get("/q/health/ready").then().statusCode(200).body(containsString("KAFKA"));
      assertThat(gateway.accepted("p", TestGateway.text("while PostgreSQL is away")))
          .isEqualTo(signalId);
      gateway.submit("p", TestGateway.text("other content")).then().statusCode(422);
      assertThat(gateway.accepted("before", TestGateway.text("before"))).isEqualTo(before);
      gateway.add(before, "a", "{\"text\":\"more\"}").then().statusCode(202);
      provisional = ((Received) receive.receive(message(sender, "m2", 1))).signalId();
      SignalReceived told = SentEvents.received(Topics.SIGNALS_STANDARD, signalId);
      assertThat(told.signalId()).hasToString(signalId);
    } finally {
      SharedParts.startPostgres();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(count("signal where id = ?", UUID.fromString(signalId))).isEqualTo(1);
              assertThat(count("signal_message where signal_id = ?", UUID.fromString(before)))
                  .isEqualTo(2);
              // The message of the open conversation is stored with its signal, not as one of its
              // own.
              assertThat(count("signal_message where signal_id = ?", opened)).isEqualTo(2);
              assertThat(count("signal where id = ?", provisional)).isZero();
            });
    Awaitility.await().until(stores::mode, equalTo(StoreMode.BOTH));
    assertThat(gateway.accepted("p", TestGateway.text("while PostgreSQL is away")))
        .isEqualTo(signalId);
    gateway.submit("p", TestGateway.text("other content")).then().statusCode(422);
    assertThat(receive.receive(message(sender, "m2", 1))).isEqualTo(new Received(opened));
    SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 1);
    // Under the conversation's key, so that what belongs together stays in order.
    SentEvents.of(
        Topics.SIGNALS_STANDARD, ids.conversation("desk", "line\0" + sender).toString(), 1);
  }

  @Test
  @DisplayName(
      "CON-5 INT-5 PostgreSQL away: STOP is recorded later, and a receipt that is quoted links the signals")
  void stopAndReceipt() {
    String sender = "+1555" + UUID.randomUUID();
    UUID opened = ((Received) receive.receive(message(sender, "m1", 0))).signalId();
    Response first = gateway.submit("first", TestGateway.text("the first"));
    String linked;
    SharedParts.killPostgres();
    try {
      receive.receive(message(sender, "stop", 1, TextKeyword.STOP));
      linked =
          gateway
              .submit(
                  "second",
                  TestGateway.text("more")
                      .replace(
                          "{\"channel\"",
                          "{\"receiptQuoted\":\"" + first.path("receipt") + "\",\"channel\""))
              .then()
              .statusCode(202)
              .header("Waylight-Store", "kafka")
              .body("warnings", empty())
              .extract()
              .path("signalId");
      assertThat(SentEvents.received(Topics.SIGNALS_STANDARD, linked).linkedSignalId())
          .hasToString(first.path("signalId"));
    } finally {
      SharedParts.startPostgres();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(count("conversation where signal_id = ? and texting_stopped", opened))
                  .isEqualTo(1);
              assertThat(
                      count(
                          "signal where linked_signal_id = ?",
                          UUID.fromString(first.path("signalId"))))
                  .isEqualTo(1);
            });
    assertThat(count("signal_message where signal_id = ? and author = 'SYSTEM'", opened))
        .isEqualTo(1);
    assertThat(count("signal where linked_signal_id = ?", opened)).isZero();
    Awaitility.await().until(stores::mode, equalTo(StoreMode.BOTH));
  }

  private long count(String what, UUID id) {
    return database.count("select count(*) from " + what, id);
  }

  private static IncomingMessage message(String sender, String key, long order) {
    return message(sender, key, order, TextKeyword.NONE);
  }

  private static IncomingMessage message(
      String sender, String key, long order, TextKeyword keyword) {
    return new IncomingMessage(
        "desk",
        key + sender,
        new ContentHash("hash of " + key),
        Channel.TEXT,
        new OpenedText("line\0" + sender),
        order,
        null,
        MessageAuthor.SIGNALER,
        new OpenedText(key),
        keyword,
        SubmittedFacts.NONE);
  }
}
