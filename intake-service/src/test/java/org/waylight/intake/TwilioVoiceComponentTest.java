package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.SignalMessage;
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
class TwilioVoiceComponentTest {
  private static final String NAME = "calls-" + UUID.randomUUID();
  private static final String TOKEN = "voice-token";

  private static final String GATEWAY =
      """
      {"kind":"TWILIO","channels":["CALL","CHAT"],"hosts":["hotline.example.org:8443/in"],
       "settings":{"account":"AC9","queue":"%s","advocates":"agent-"},"secret":"voice-token"}
      """;

  @Inject Keysets keysets;
  @Inject DerivedIds ids;
  @Inject Gateways gateways;

  private final String call = "CA" + UUID.randomUUID();

  @BeforeEach
  void account() {
    RegisteredGateway.known(gateways, NAME, GATEWAY.formatted("Night line"));
  }

  @Test
  @DisplayName(
      "TRI-8 all that is told of a call is one signal, and the caller is put into the queue")
  void call() {
    tell("/voice", state("ringing"))
        .then()
        .statusCode(200)
        .contentType("text/xml")
        .body(containsString("<Enqueue>Night line</Enqueue>"));
    tell("/voice/status", ended()).then().statusCode(200).body(containsString("<Response/>"));
    tell("/voice/recording", recording()).then().statusCode(200);
    tell("/voice/transcription", heard("My boss has my passport")).then().statusCode(200);

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalOf(call + ":ringing"), 4);
    SignalReceived began = SentEvents.read(records.getFirst(), SignalReceived.class);
    assertThat(began.channel()).isEqualTo(Channel.CALL);
    assertThat(text(began.messages().getFirst())).isEqualTo("The call began.");
    assertThat(
            SentEvents.opened(
                keysets,
                Objects.requireNonNull(began.facts().contact()).phone(),
                began.signalId(),
                SealedFields.CONTACT_PHONE))
        .isEqualTo("+17135550112");
    List<SignalMessage> later =
        records.subList(1, 4).stream().map(r -> SentEvents.added(r).message()).toList();
    assertThat(later.stream().map(this::text))
        .containsExactly(
            "The call ended after 312 seconds.",
            "A recording of 31 seconds is kept by the provider: https://api.example.org/RE1",
            "My boss has my passport");
    assertThat(later.stream().map(SignalMessage::author))
        .containsExactly(MessageAuthor.SYSTEM, MessageAuthor.SYSTEM, MessageAuthor.SIGNALER);
  }

  @Test
  @DisplayName(
      "INT-4 whichever webhook of a call comes first starts its signal; twice changes nothing")
  void lateAndTwice() {
    tell("/voice/transcription", heard("first")).then().statusCode(200);
    tell("/voice/status", ended()).then().statusCode(200);
    tell("/voice/status", ended()).then().statusCode(200);
    tell("/voice", state("ringing")).then().statusCode(200);

    SentEvents.of(Topics.SIGNALS_STANDARD, signalOf("TR" + call), 3);
  }

  @Test
  @DisplayName("An advocate's leg of a call belongs to the caller's")
  void leg() {
    tell("/voice", state("ringing")).then().statusCode(200);
    Map<String, String> leg = state("in-progress");
    leg.put("CallSid", "CA-leg" + call);
    leg.put("ParentCallSid", call);
    leg.put("Direction", "outbound-dial");
    tell("/voice/status", leg).then().statusCode(200);

    SentEvents.of(Topics.SIGNALS_STANDARD, signalOf(call + ":ringing"), 2);
  }

  @Test
  @DisplayName("INT-3 a caller who withheld the number has no contact, and is connected alike")
  void withheld() {
    Map<String, String> anonymous = state("ringing");
    anonymous.put("From", "+266696687");
    tell("/voice", anonymous).then().statusCode(200).body(containsString("<Enqueue>"));

    assertThat(
            SentEvents.received(Topics.SIGNALS_STANDARD, signalOf(call + ":ringing"))
                .facts()
                .contact())
        .isNull();
  }

  @Test
  @DisplayName("A paused gateway is told to try again; its callers are connected all the same")
  void paused() {
    String name = RegisteredGateway.anew(gateways, GATEWAY.formatted("x"));
    RegisteredGateway.pause(gateways, name);

    tell(name, "/voice/status", ended()).then().statusCode(503).header("Retry-After", "60");
    tell(name, "/voice", state("ringing")).then().statusCode(200).body(containsString("<Enqueue>"));
  }

  @Test
  @DisplayName(
      "A channel the gateway may not speak for, another kind and an unknown one are refused")
  void notItsOwn() {
    Map<String, String> message = state("x");
    message.putAll(Map.of("MessageSid", "SM1", "Body", "x"));
    tell("/messages", message).then().statusCode(403);
    tell("nobody", "/voice", state("ringing")).then().statusCode(404);
    String mail =
        RegisteredGateway.anew(
            gateways, "{\"kind\":\"MAILGUN\",\"channels\":[\"EMAIL\"],\"secret\":\"voice-token\"}");
    tell(mail, "/voice", state("ringing")).then().statusCode(404);
  }

  @Test
  @DisplayName(
      "TRI-8 a conversation is one signal in the order of its index; other events are let be")
  void conversation() {
    Map<String, String> typing = event("onConversationUpdated", 0, "");
    tell("/conversations", typing).then().statusCode(200);
    tell("/conversations", event("onMessageAdded", 2, "agent-cora")).then().statusCode(200);
    tell("/conversations", event("onMessageAdded", 1, "someone")).then().statusCode(200);

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalOf("IM2" + call), 2);
    SignalReceived first = SentEvents.read(records.getFirst(), SignalReceived.class);
    MessageAdded second = SentEvents.added(records.getLast());
    assertThat(first.channel()).isEqualTo(Channel.CHAT);
    assertThat(first.messages().getFirst().author()).isEqualTo(MessageAuthor.ADVOCATE);
    assertThat(first.messages().getFirst().order()).isEqualTo(2);
    assertThat(second.message().order()).isEqualTo(1);
    assertThat(text(second.message())).contains("word 1").contains("a.jpg image/jpeg, 5 bytes");
  }

  private Map<String, String> state(String status) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("AccountSid", "AC9");
    parameters.put("CallSid", call);
    parameters.put("From", "+17135550112");
    parameters.put("To", "+18885550100");
    parameters.put("Direction", "inbound");
    parameters.put("CallStatus", status);
    return parameters;
  }

  private Map<String, String> ended() {
    Map<String, String> parameters = state("completed");
    parameters.put("CallDuration", "312");
    parameters.put("SequenceNumber", "3");
    return parameters;
  }

  private Map<String, String> recording() {
    Map<String, String> parameters = state("completed");
    parameters.put("RecordingSid", "RE" + call);
    parameters.put("RecordingStatus", "completed");
    parameters.put("RecordingDuration", "31");
    parameters.put("RecordingUrl", "https://api.example.org/RE1");
    return parameters;
  }

  private Map<String, String> heard(String text) {
    Map<String, String> parameters = state("completed");
    parameters.put("TranscriptionSid", "TR" + call);
    parameters.put("TranscriptionStatus", "completed");
    parameters.put("TranscriptionText", text);
    return parameters;
  }

  private Map<String, String> event(String type, int index, String author) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("AccountSid", "AC9");
    parameters.put("EventType", type);
    parameters.put("ConversationSid", "CH" + call);
    parameters.put("MessageSid", "IM" + index + call);
    parameters.put("Index", Integer.toString(index));
    parameters.put("Author", author);
    parameters.put("Body", "word " + index);
    parameters.put(
        "Media",
        "[{\"Sid\":\"ME1\",\"Filename\":\"a.jpg\",\"ContentType\":\"image/jpeg\",\"Size\":5}]");
    return parameters;
  }

  private Response tell(String path, Map<String, String> parameters) {
    return tell(NAME, path, parameters);
  }

  private Response tell(String name, String path, Map<String, String> parameters) {
    String at = "/v1/channels/twilio/" + name + path;
    return given()
        .contentType("application/x-www-form-urlencoded")
        .header(
            "X-Twilio-Signature",
            SignedWebhooks.twilio(TOKEN, "https://hotline.example.org:8443/in" + at, parameters))
        .body(SignedWebhooks.form(parameters))
        .post(at);
  }

  private String signalOf(String key) {
    var row =
        Database.of("intake")
            .rows(
                "select signal_id from signal_message where submission = ?",
                ids.submission(NAME, "", key))
            .getFirst();
    return String.valueOf(row.get("signal_id"));
  }

  private String text(SignalMessage message) {
    return SentEvents.opened(keysets, message.text(), message.messageId(), SealedFields.TEXT);
  }
}
