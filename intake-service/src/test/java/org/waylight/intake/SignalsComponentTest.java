package org.waylight.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.platform.sealed.Keysets;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class SignalsComponentTest {
  private static final String WHOLE =
      """
      {"channel":"WEBFORM","occurredAt":"2026-11-20T10:00:00Z","novelty":{"ignored":true},
       "messages":[{"id":"a","order":2,"sentAt":"2026-11-21T20:15:01Z","author":"ADVOCATE","text":"second"},
                   {"text":"first"}],
       "facts":{"minorInvolved":"NO","ages":[16],"language":"es",
         "place":{"country":"us","state":"tx","county":"Harris","city":"Houston","zip":"77061-1234","street":"1 Elm"},
         "signaler":{"kind":"FAMILY_FRIEND","anonymous":true,"relationship":"brother","name":"Ann"},
         "contact":{"phone":"+17135550112"},
         "safeContact":{"contactBack":"YES","hours":"after 4","instructions":"say nothing"},
         "consents":[{"subject":"SIGNALER","recipientKind":"LAW_ENFORCEMENT","purpose":"REPORT",
                      "state":"GIVEN","elements":["SITUATION"],"means":"WRITTEN"}]}}
      """;

  @Inject Keysets keysets;

  private final TestGateway gateway = TestGateway.anyone();

  @Test
  @DisplayName("INT-1 what was accepted is in the database, whole and sealed, and goes to triage")
  void accepted() {
    String signalId = gateway.accepted("\"whole\"", WHOLE);

    SignalReceived event = SentEvents.received(Topics.SIGNALS_URGENT, signalId);
    UUID id = UUID.fromString(signalId);
    Place place = requireNonNull(event.facts().place());
    ContactDetails contact = requireNonNull(event.facts().contact());
    assertThat(event.gateway()).isEqualTo(gateway.name());
    assertThat(event.lane()).isEqualTo(Lane.URGENT);
    assertThat(event.facts().ages()).containsExactly(16);
    assertThat(event.facts().minorInvolved()).isEqualTo(Answer.NO);
    assertThat(event.facts().signalerKind()).isEqualTo(SignalerKind.FAMILY_FRIEND);
    assertThat(event.facts().anonymous()).isTrue();
    assertThat(place.state()).isEqualTo("TX");
    assertThat(place.zip()).isEqualTo("77061");
    assertThat(event.facts().consents().getFirst().givenAt())
        .isBetween(event.receivedAt().minusSeconds(60), event.receivedAt());
    assertThat(event.messages().getFirst().order()).isEqualTo(2);
    assertThat(
            event.messages().stream()
                .map(m -> SentEvents.opened(keysets, m.text(), m.messageId(), SealedFields.TEXT)))
        .containsExactly("second", "first");
    assertThat(SentEvents.opened(keysets, contact.phone(), id, SealedFields.CONTACT_PHONE))
        .isEqualTo("+17135550112");
    assertThat(SentEvents.opened(keysets, contact.name(), id, SealedFields.CONTACT_NAME))
        .isEqualTo("Ann");
    assertThat(SentEvents.opened(keysets, place.street(), id, SealedFields.STREET))
        .isEqualTo("1 Elm");
    assertThat(
            Database.of("intake")
                .count("select count(*) from signal_message where signal_id = ?", id))
        .isEqualTo(2);
  }

  @Test
  @DisplayName(
      "INT-2 the same submission gets the same answer, whatever its key's quotes and its order of members")
  void replay() {
    String first = gateway.submit("again", WHOLE).then().statusCode(202).extract().asString();
    String reordered = WHOLE.replace("\"channel\":\"WEBFORM\",", "").strip();
    reordered = reordered.substring(0, reordered.length() - 1) + ",\"channel\":\"WEBFORM\"}";

    assertThat(gateway.submit("\"again\"", reordered).then().statusCode(202).extract().asString())
        .isEqualTo(first);
  }

  @Test
  @DisplayName("INT-2 the same key with other content is refused, and what was stored stays")
  void keyReused() {
    String signalId = gateway.accepted("once", TestGateway.text("one"));

    gateway
        .submit("once", TestGateway.text("other"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:waylight:problem:idempotency-key-reused"));
    SignalReceived event = SentEvents.received(Topics.SIGNALS_STANDARD, signalId);
    assertThat(opened(event)).isEqualTo("one");
  }

  @Test
  @DisplayName("INT-2 the same key of another gateway is another signal")
  void keysAreTheGatewaysOwn() {
    assertThat(TestGateway.anyone().accepted("mine", TestGateway.text("x")))
        .isNotEqualTo(gateway.accepted("mine", TestGateway.text("x")));
  }

  @Test
  @DisplayName("INT-2 duplicates at the same moment get the same answer and make one signal")
  void concurrentDuplicates() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> submit =
          () -> gateway.submit("race", WHOLE).then().statusCode(202).extract().asString();
      List<Future<String>> answers =
          pool.invokeAll(IntStream.range(0, 24).mapToObj(_ -> submit).toList());
      String first = answers.getFirst().get();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
      String signalId = io.restassured.path.json.JsonPath.from(first).getString("signalId");
      SentEvents.of(Topics.SIGNALS_URGENT, signalId, 1);
    }
  }

  @Test
  @DisplayName("INT-3 a signal with nothing but text is valid, and one with nothing but a fact")
  void nothingButText() {
    gateway
        .submit("t", TestGateway.text("help"))
        .then()
        .statusCode(202)
        .body("lane", equalTo("STANDARD"));
    gateway
        .submit("f", "{\"channel\":\"CALL\",\"facts\":{\"immediateDanger\":\"YES\"}}")
        .then()
        .statusCode(202)
        .body("lane", equalTo("URGENT"));
  }

  @Test
  @DisplayName(
      "INT-5 a quoted receipt links the new signal to the old one, read in any way, by any gateway")
  void receiptQuoted() {
    var answer = gateway.submit("old", TestGateway.text("before")).then().statusCode(202).extract();
    String quoted = answer.<String>path("receipt").toLowerCase(Locale.ROOT).replace('-', ' ');

    String later =
        TestGateway.anyone()
            .submit("new", quoting(quoted))
            .then()
            .statusCode(202)
            .body("warnings", empty())
            .extract()
            .path("signalId");
    SignalReceived event = SentEvents.received(Topics.SIGNALS_STANDARD, later);
    assertThat(event.linkedSignalId()).hasToString(answer.path("signalId"));
    assertThat(event.receiptUnresolved()).isFalse();
  }

  @Test
  @DisplayName(
      "INT-5 an unknown or malformed receipt refuses nobody: accepted, with a warning each time")
  void receiptUnknown() {
    for (String quoted : List.of("nonsense", "3VV3-8JWZ-TH59-X0Z3-DJ0J-F6SA-N637")) {
      String signalId = "";
      for (int times = 0; times < 2; times++) {
        signalId =
            gateway
                .submit(quoted, quoting(quoted))
                .then()
                .statusCode(202)
                .body("warnings", hasSize(1))
                .body("warnings[0].field", equalTo("receiptQuoted"))
                .extract()
                .path("signalId");
      }
      SignalReceived event = SentEvents.received(Topics.SIGNALS_STANDARD, signalId);
      assertThat(event.receiptUnresolved()).isTrue();
      assertThat(event.linkedSignalId()).isNull();
    }
  }

  @Test
  @DisplayName("Nobody loses a message over a control character in it")
  void controlCharacters() {
    String signalId = gateway.accepted("nul", TestGateway.text("a\\u0000b\\ud83d"));

    assertThat(opened(SentEvents.received(Topics.SIGNALS_STANDARD, signalId)))
        .isEqualTo("ab\ufffd");
  }

  private String opened(SignalReceived event) {
    var message = event.messages().getFirst();
    return SentEvents.opened(keysets, message.text(), message.messageId(), SealedFields.TEXT);
  }

  private static String quoting(String receipt) {
    return "{\"channel\":\"TEXT\",\"messages\":[{\"text\":\"more\"}],\"receiptQuoted\":\"%s\"}"
        .formatted(receipt);
  }
}
