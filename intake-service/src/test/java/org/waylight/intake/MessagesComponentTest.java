package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.platform.sealed.Keysets;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class MessagesComponentTest {
  @Inject Keysets keysets;

  private final TestGateway gateway = TestGateway.anyone();
  private String signalId;

  @BeforeEach
  void start() {
    signalId =
        gateway.accepted(
            "start", "{\"channel\":\"CHAT\",\"messages\":[{\"id\":\"m1\",\"text\":\"hello\"}]}");
  }

  @Test
  @DisplayName("INT-4 a message joins its signal and goes to triage")
  void joins() {
    gateway.add(signalId, "{\"id\":\"m2\",\"order\":7,\"text\":\"more\"}").then().statusCode(202);

    gateway.show(signalId).then().statusCode(200).body("messages", equalTo(2));
    MessageAdded event =
        SentEvents.added(SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 2).getLast());
    assertThat(event.message().order()).isEqualTo(7);
    assertThat(
            SentEvents.opened(
                keysets, event.message().text(), event.message().messageId(), SealedFields.TEXT))
        .isEqualTo("more");
  }

  @Test
  @DisplayName("INT-2 a message handed over again, by its id or its key, joins once")
  void once() {
    String byId = "{\"id\":\"m2\",\"text\":\"more\"}";
    String byKey = "{\"text\":\"and more\"}";
    for (int times = 0; times < 2; times++) {
      gateway.add(signalId, byId).then().statusCode(202);
      gateway.add(signalId, "k1", byKey).then().statusCode(202);
    }
    String first = gateway.add(signalId, byId).asString();

    assertThat(gateway.add(signalId, byId).asString()).isEqualTo(first);
    gateway.show(signalId).then().body("messages", equalTo(3));
    SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 3);
  }

  @Test
  @DisplayName("INT-2 a message that the signal came with is the same message when added again")
  void firstMessageAgain() {
    gateway.add(signalId, "{\"id\":\"m1\",\"text\":\"hello\"}").then().statusCode(202);

    gateway.show(signalId).then().body("messages", equalTo(1));
  }

  @Test
  @DisplayName("INT-2 an id or key used with other content is refused")
  void reused() {
    gateway.add(signalId, "{\"id\":\"m1\",\"text\":\"other\"}").then().statusCode(422);
    gateway.add(signalId, "k1", "{\"text\":\"one\"}").then().statusCode(202);
    gateway.add(signalId, "k1", "{\"text\":\"two\"}").then().statusCode(422);
    gateway.add(signalId, "k1", "{\"id\":\"m9\",\"text\":\"one\"}").then().statusCode(422);
    gateway.show(signalId).then().body("messages", equalTo(2));
  }

  @Test
  @DisplayName("TRI-3 a fact stated later moves the signal's further messages to the urgent lane")
  void lateFact() {
    gateway
        .add(signalId, "{\"id\":\"m2\",\"text\":\"x\",\"facts\":{\"minorInvolved\":\"YES\"}}")
        .then()
        .body("lane", equalTo("URGENT"));
    gateway.add(signalId, "{\"id\":\"m3\",\"text\":\"y\"}").then().body("lane", equalTo("URGENT"));

    List<Lane> lanes =
        SentEvents.of(Topics.SIGNALS_URGENT, signalId, 2).stream()
            .map(SentEvents::added)
            .map(MessageAdded::lane)
            .toList();
    assertThat(lanes).containsExactly(Lane.URGENT, Lane.URGENT);
  }

  @Test
  @DisplayName("INT-6 a gateway is told the state of its own signal only, and no word of it")
  void state() {
    assertThat(gateway.show(signalId).asString())
        .contains("\"state\":\"ACCEPTED\"")
        .doesNotContain("hello");
    TestGateway other = TestGateway.anyone();
    other.show(signalId).then().statusCode(404);
    other.add(signalId, "{\"id\":\"m2\",\"text\":\"x\"}").then().statusCode(404);
    other
        .add("00000000-0000-8000-8000-000000000000", "{\"id\":\"m2\",\"text\":\"x\"}")
        .then()
        .statusCode(404)
        .body("detail", not(equalTo("")));
  }
}
