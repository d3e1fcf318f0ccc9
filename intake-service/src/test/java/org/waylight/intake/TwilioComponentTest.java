package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.platform.sealed.Keysets;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class TwilioComponentTest {
  private static final String HOST = "https://hotline.example.org";
  private static final String NAME = "twilio-" + UUID.randomUUID();
  private static final String MESSAGES = "/v1/channels/twilio/" + NAME + "/messages";
  private static final String EMPTY = "<Response/>";

  @Inject Keysets keysets;
  @Inject DerivedIds ids;
  @Inject Gateways gateways;

  private final String sender = "+1555" + UUID.randomUUID();

  /** An account whose auth token is being changed. */
  @BeforeEach
  void account() {
    RegisteredGateway.known(
        gateways,
        NAME,
        """
        {"kind":"TWILIO","channels":["TEXT"],"hosts":["hotline.example.org"],
         "settings":{"account":"AC0"},"secret":"old-token"}
        """,
        "new-token");
  }

  @Test
  @DisplayName(
      "TRI-8 messages of one sender to one line are one signal; the number is sealed, the place not used")
  void conversation() {
    post(message("one"), "")
        .then()
        .statusCode(200)
        .contentType("text/xml")
        .body(containsString(EMPTY));
    post(message("two"), "?a=b%20c").then().statusCode(200);
    String signalId = signalOf("SM one");

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 2);
    SignalReceived first = SentEvents.read(records.getFirst(), SignalReceived.class);
    MessageAdded second = SentEvents.added(records.getLast());
    assertThat(first.channel()).isEqualTo(Channel.TEXT);
    assertThat(first.facts().place()).isNull();
    assertThat(
            SentEvents.opened(
                keysets,
                requireNonNull(first.facts().contact()).phone(),
                first.signalId(),
                SealedFields.CONTACT_PHONE))
        .isEqualTo(sender);
    assertThat(text(second)).isEqualTo("two");
  }

  @Test
  @DisplayName(
      "INT-2 Twilio's retry of a message changes nothing; its id with other content is refused")
  void retry() {
    Map<String, String> message = message("one");
    post(message, "").then().statusCode(200);
    message.put("SmsStatus", "other");
    post(message, "").then().statusCode(200);
    message.put("Body", "changed");
    post(message, "").then().statusCode(422).body("status", equalTo(422));

    SentEvents.of(Topics.SIGNALS_STANDARD, signalOf("SM one"), 1);
  }

  @Test
  @DisplayName("TRI-8 first messages at the same moment start one signal")
  void concurrentFirst() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> posts =
          IntStream.range(0, 12)
              .<Callable<Integer>>mapToObj(i -> () -> post(message("n" + i), "").statusCode())
              .toList();
      for (var answer : pool.invokeAll(posts)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    SentEvents.of(Topics.SIGNALS_STANDARD, signalOf("SM n0"), 12);
  }

  @Test
  @DisplayName("TRI-8 after a long silence the next message starts another signal")
  void longSilence() {
    post(message("one"), "").then().statusCode(200);
    String earlier = signalOf("SM one");
    Database.of("intake")
        .execute(
            "update conversation set last_message_at = last_message_at - make_interval(hours => 25)"
                + " where signal_id = ?",
            UUID.fromString(earlier));
    post(message("two"), "").then().statusCode(200);

    assertThat(signalOf("SM two")).isNotEqualTo(earlier);
  }

  @Test
  @DisplayName(
      "CON-5 STOP ends texting, is a note of the system in the signal, and states no consent")
  void stop() {
    post(message("one"), "").then().statusCode(200);
    String signalId = signalOf("SM one");
    post(message("Stop"), "").then().statusCode(200);

    MessageAdded stop =
        SentEvents.added(SentEvents.of(Topics.SIGNALS_STANDARD, signalId, 2).getLast());
    assertThat(stop.message().author()).isEqualTo(MessageAuthor.SYSTEM);
    assertThat(stop.facts()).isNull();
    assertThat(stopped(signalId)).isTrue();
    post(message("START"), "").then().statusCode(200);
    assertThat(stopped(signalId)).isFalse();
  }

  @Test
  @DisplayName("A picture without words is kept as a note of where it is")
  void picture() {
    Map<String, String> message = message("");
    message.put("NumMedia", "1");
    message.put("MediaUrl0", "https://api.example.org/m/1");
    message.put("MediaContentType0", "image/jpeg");
    post(message, "").then().statusCode(200);

    SignalReceived event = SentEvents.received(Topics.SIGNALS_STANDARD, signalOf("SM "));
    assertThat(
            SentEvents.opened(
                keysets,
                event.messages().getFirst().text(),
                event.messages().getFirst().messageId(),
                SealedFields.TEXT))
        .contains("image/jpeg https://api.example.org/m/1");
  }

  @Test
  @DisplayName(
      "A request that is not signed by a known account is refused with a problem, and stored nowhere")
  void forged() {
    Map<String, String> message = message("forged");
    Map<String, String> otherAccount = message("forged");
    otherAccount.put("AccountSid", "AC1");

    refused(403, send(message, "", null));
    refused(403, send(message, "", sign("wrong-token", message, "")));
    refused(403, send(message, "?a=b", sign("new-token", message, "")));
    refused(403, send(otherAccount, "", sign("new-token", otherAccount, "")));
    send(message, "", sign("old-token", message, "")).then().statusCode(200);
  }

  @Test
  @DisplayName("A signed request without a sender, a line or an id, or no form, is refused")
  void incomplete() {
    for (String missing : List.of("From", "To", "MessageSid")) {
      Map<String, String> message = message("x");
      message.remove(missing);
      refused(400, post(message, ""));
    }
    refused(
        400, given().contentType("application/x-www-form-urlencoded").body("a=%ff").post(path("")));
    refused(
        400,
        given()
            .contentType("application/x-www-form-urlencoded")
            .body("a&".repeat(100_000))
            .post(path("")));
    refused(
        404,
        given()
            .contentType("application/x-www-form-urlencoded")
            .body("a=b")
            .post("/v1/channels/twilio/%00x/messages"));
    refused(415, given().contentType("text/plain").body("{}").post(path("")));
  }

  @Test
  @DisplayName("A JSON body is accepted by its signed hash, and refused with another body")
  void json() throws GeneralSecurityException {
    String body =
        "{\"AccountSid\":\"AC0\",\"MessageSid\":\"SM json%s\",\"From\":\"%s\",\"To\":\"+1888\",\"Body\":\"x\"}"
            .formatted(sender, sender);
    String query =
        "?bodySHA256="
            + HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(body.getBytes(StandardCharsets.UTF_8)));
    String signature = sign("new-token", Map.of(), query);

    sendJson(body + " ", query, signature).then().statusCode(403);
    sendJson(body, "", sign("new-token", Map.of(), "")).then().statusCode(403);
    sendJson("[" + body + "]", query, signature).then().statusCode(400);
    sendJson(body, query, signature).then().statusCode(200);
    signalOf("SM json");
  }

  private static Response sendJson(String body, String query, String signature) {
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .header("X-Twilio-Signature", signature)
        .body(body)
        .post(path(query));
  }

  private Map<String, String> message(String body) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("AccountSid", "AC0");
    parameters.put("MessageSid", "SM " + body + sender);
    parameters.put("From", sender);
    parameters.put("To", "+18885550100");
    parameters.put("Body", body);
    parameters.put("NumMedia", "0");
    parameters.put("FromState", "TX");
    parameters.put("FromCity", "HOUSTON");
    return parameters;
  }

  private static Response post(Map<String, String> parameters, String query) {
    return send(parameters, query, sign("new-token", parameters, query));
  }

  private static Response send(
      Map<String, String> parameters, String query, @org.jspecify.annotations.Nullable String sig) {
    var request =
        given()
            .urlEncodingEnabled(false)
            .contentType("application/x-www-form-urlencoded")
            .body(SignedWebhooks.form(parameters));
    return (sig == null ? request : request.header("X-Twilio-Signature", sig)).post(path(query));
  }

  private static String path(String query) {
    return MESSAGES + query;
  }

  private static String sign(String token, Map<String, String> parameters, String query) {
    return SignedWebhooks.twilio(token, HOST + MESSAGES + query, parameters);
  }

  private static void refused(int status, Response response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.asString()).doesNotContain("forged").doesNotContain("+1555");
  }

  /** The signal that a message belongs to, found as the service finds it: by its submission. */
  private String signalOf(String sid) {
    UUID submission = ids.submission(NAME, "", sid + sender);
    var row =
        Database.of("intake")
            .rows("select signal_id from signal_message where submission = ?", submission)
            .getFirst();
    return String.valueOf(row.get("signal_id"));
  }

  private String text(MessageAdded event) {
    return SentEvents.opened(
        keysets, event.message().text(), event.message().messageId(), SealedFields.TEXT);
  }

  private static boolean stopped(String signalId) {
    return Database.of("intake")
            .count(
                "select count(*) from conversation where signal_id = ? and texting_stopped",
                UUID.fromString(signalId))
        == 1;
  }
}
