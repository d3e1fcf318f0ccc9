package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.intake.application.Gateways;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

/** Every provider's payload through a real nginx that ends TLS, as in front of a real hotline. */
@NeedsNginx
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class BehindProxyComponentTest {
  private static final String RUN = UUID.randomUUID().toString();
  private static final String TWILIO =
      """
      {"kind":"TWILIO","channels":["TEXT","CALL","CHAT"],"settings":{"account":"AC0"},"secret":"auth-token",
       "hosts":["hotline.example.org","hotline.example.org:8443","hotline.example.org/intake"]}
      """;

  @Inject Gateways gateways;
  @Inject Clock clock;

  private final RestAssuredConfig direct = RestAssured.config;
  private final String id = UUID.randomUUID().toString();
  private TlsProxy proxy;

  @BeforeEach
  void proxy() throws IOException, InterruptedException {
    register("twilio", TWILIO);
    register("sendgrid", RegisteredGateway.json("SENDGRID", "EMAIL", SignedWebhooks.publicKey()));
    register("mailgun", RegisteredGateway.json("MAILGUN", "EMAIL", SignedWebhooks.SECRET));
    register("chatwoot", RegisteredGateway.json("CHATWOOT", "CHAT", SignedWebhooks.SECRET));
    register("webhook", RegisteredGateway.json("STANDARD_WEBHOOKS", "TEXT", SignedWebhooks.SHARED));
    proxy = TlsProxy.before(RestAssured.port);
    RestAssured.baseURI = "https://localhost";
    RestAssured.port = proxy.port();
    RestAssured.useRelaxedHTTPSValidation();
  }

  @AfterEach
  void stop() {
    RestAssured.config = direct;
    proxy.close();
  }

  @Test
  @DisplayName(
      "INT-1 Twilio's texts, calls and chats, under each address it may know the hotline by")
  void twilio() {
    Map<String, String> text = twilio(Map.of("MessageSid", "SM" + id, "Body", "hello & good bye"));
    post("/messages?a=b%20c&d=%2B", "https://hotline.example.org", "", text)
        .then()
        .statusCode(200)
        .body(containsString("<Response/>"));
    text.put("MessageSid", "SM2" + id);
    post("/messages", "https://hotline.example.org:8443", "", text).then().statusCode(200);
    text.put("MessageSid", "SM3" + id);
    post("/messages", "https://hotline.example.org:443", "", text).then().statusCode(200);
    text.put("MessageSid", "SM4" + id);
    // The proxy takes "/intake" off; Twilio signed it.
    post("/messages", "https://hotline.example.org/intake", "/intake", text).then().statusCode(200);
    post("/messages", "https://elsewhere.example.org", "", text).then().statusCode(403);
    post(
            "/voice",
            "https://hotline.example.org",
            "",
            twilio(Map.of("CallSid", "CA" + id, "CallStatus", "ringing")))
        .then()
        .statusCode(200)
        .body(containsString("<Enqueue>"));
    post(
            "/conversations",
            "https://hotline.example.org",
            "",
            twilio(
                Map.of(
                    "EventType", "onMessageAdded",
                    "ConversationSid", "CH" + id,
                    "MessageSid", "IM" + id,
                    "Index", "0",
                    "Author", "someone",
                    "Body", "hello")))
        .then()
        .statusCode(200);
    assertThat(messages("twilio-" + RUN)).isEqualTo(6);
  }

  @Test
  @DisplayName("INT-1 mail as SendGrid and Mailgun hand it over, also with a large attachment")
  void mail() throws IOException {
    for (String name : new String[] {"default", "raw"}) {
      byte[] recorded = recorded("sendgrid-inbound-" + name + ".txt");
      SignedWebhooks.sendGrid(
              "sendgrid-" + RUN, "multipart/form-data; boundary=xYzZY", recorded, now())
          .then()
          .statusCode(200);
    }
    String large =
        """
        --b
        Content-Disposition: form-data; name="headers"

        From: Ann <ann@example.org>
        Message-ID: <%s>

        --b
        Content-Disposition: form-data; name="text"

        I am here
        --b
        Content-Disposition: form-data; name="attachment1"; filename="a.txt"

        %s
        --b--
        """
            .formatted(id, "x".repeat(5_000_000));
    SignedWebhooks.sendGrid(
            "sendgrid-" + RUN,
            "multipart/form-data; boundary=b",
            large.getBytes(StandardCharsets.UTF_8),
            now())
        .then()
        .statusCode(200);
    String form = "from=ann%40example.org&body-plain=words&Message-Id=%3C" + id + "%3E";
    SignedWebhooks.mailgun("mailgun-" + RUN, SignedWebhooks.mailgun(now(), "t" + id, form))
        .then()
        .statusCode(200);
    assertThat(messages("sendgrid-" + RUN)).isEqualTo(3);
    assertThat(messages("mailgun-" + RUN)).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-1 chats by Chatwoot and by a signed webhook")
  void chats() {
    String chatwoot =
        "{\"event\":\"message_created\",\"id\":\"%s\",\"content\":\"hello\",\"message_type\":\"incoming\",\"conversation\":{\"id\":\"c\"}}"
            .formatted(id);
    SignedWebhooks.chatwoot("chatwoot-" + RUN, chatwoot.getBytes(StandardCharsets.UTF_8), now())
        .then()
        .statusCode(200);
    String webhook = "{\"channel\":\"TEXT\",\"text\":\"hello\"}";
    SignedWebhooks.webhook("webhook-" + RUN, id, webhook.getBytes(StandardCharsets.UTF_8), now())
        .then()
        .statusCode(200);
    assertThat(messages("chatwoot-" + RUN)).isEqualTo(1);
    assertThat(messages("webhook-" + RUN)).isEqualTo(1);
  }

  private void register(String name, String json) {
    RegisteredGateway.known(gateways, name + "-" + RUN, json);
  }

  private static long messages(String gateway) {
    return Database.of("intake")
        .count(
            "select count(*) from signal_message m join signal s on s.id = m.signal_id where s.gateway = ?",
            gateway);
  }

  private static Map<String, String> twilio(Map<String, String> more) {
    Map<String, String> parameters = new TreeMap<>(more);
    parameters.put("AccountSid", "AC0");
    parameters.put("From", "+17135550112");
    parameters.put("To", "+18885550100");
    return parameters;
  }

  /**
   * Posts as Twilio would.
   *
   * @param known the address that Twilio has, up to the path that intake sees
   * @param prefix what the proxy takes off
   */
  private static Response post(
      String at, String known, String prefix, Map<String, String> parameters) {
    String path = "/v1/channels/twilio/twilio-" + RUN + at;
    return given()
        .urlEncodingEnabled(false)
        .contentType("application/x-www-form-urlencoded")
        .header("X-Twilio-Signature", SignedWebhooks.twilio("auth-token", known + path, parameters))
        .body(SignedWebhooks.form(parameters))
        .post(prefix + path);
  }

  private static byte[] recorded(String name) throws IOException {
    try (InputStream file = BehindProxyComponentTest.class.getResourceAsStream("/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
