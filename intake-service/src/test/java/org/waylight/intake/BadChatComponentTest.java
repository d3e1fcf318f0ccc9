package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.waylight.intake.application.Gateways;
import org.waylight.testing.WaylightParts;

/** Everything that a chat or signing system can do wrong: told why, no 500. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class BadChatComponentTest {
  private static final String RUN = UUID.randomUUID().toString();
  private static final String CHATWOOT = "cw-" + RUN;
  private static final String WEBHOOK = "wh-" + RUN;
  private static final String TEXT = "{\"channel\":\"TEXT\",\"text\":\"%s\"}";
  private static final String CHAT =
      "{\"event\":\"message_created\",\"id\":1,\"message_type\":\"incoming\",\"content\":\"canary\",\"conversation\":{\"id\":1}}";

  @Inject Gateways gateways;
  @Inject Clock clock;

  static final List<BadWebhook> BAD =
      List.of(
          new BadWebhook(
              "Chatwoot: no signature",
              403,
              t ->
                  SignedWebhooks.raw("application/json")
                      .body(CHAT)
                      .post("/v1/channels/chatwoot/" + CHATWOOT)),
          new BadWebhook("Chatwoot: stale", 403, t -> chatwoot(CHAT, t - 400)),
          new BadWebhook("Chatwoot: no JSON", 400, t -> chatwoot("canary", t)),
          new BadWebhook("Chatwoot: a list", 400, t -> chatwoot("[" + CHAT + "]", t)),
          new BadWebhook("Chatwoot: empty", 400, t -> chatwoot("", t)),
          new BadWebhook("Chatwoot: no id", 400, t -> chatwoot(CHAT.replace("\"id\":1,", ""), t)),
          new BadWebhook(
              "Chatwoot: an id that is an object",
              400,
              t -> chatwoot(CHAT.replace("\"id\":1,", "\"id\":{},"), t)),
          new BadWebhook(
              "Chatwoot: a time out of range",
              200,
              t ->
                  chatwoot(
                      CHAT.replace("\"id\":1,", "\"id\":2,\"created_at\":99999999999999999,"), t)),
          new BadWebhook(
              "Chatwoot: 100,000 deep", 400, t -> chatwoot("{\"a\":" + "[".repeat(100_000), t)),
          new BadWebhook(
              "Chatwoot: a lone surrogate",
              200,
              t ->
                  chatwoot(CHAT.replace("canary", "\\ud800").replace("\"id\":1,", "\"id\":3,"), t)),
          new BadWebhook(
              "Chatwoot: 600 KB", 413, t -> chatwoot("{\"a\":\"" + "x".repeat(600_000) + "\"}", t)),
          new BadWebhook(
              "webhook: no signature",
              403,
              t ->
                  SignedWebhooks.raw("application/json")
                      .body(TEXT)
                      .post("/v1/channels/webhook/" + WEBHOOK)),
          new BadWebhook("webhook: stale", 403, t -> webhook(TEXT.formatted("canary"), t - 301)),
          new BadWebhook(
              "webhook: an id with a space",
              403,
              t -> SignedWebhooks.webhook(WEBHOOK, "a b", bytes(TEXT), t)),
          new BadWebhook("webhook: no text", 422, t -> webhook("{\"channel\":\"TEXT\"}", t)),
          new BadWebhook("webhook: blank text", 422, t -> webhook(TEXT.formatted(" "), t)),
          new BadWebhook(
              "webhook: text too long",
              422,
              t -> webhook(TEXT.formatted("canary".repeat(9_000)), t)),
          new BadWebhook("webhook: null", 400, t -> webhook("null", t)),
          new BadWebhook("webhook: a list", 400, t -> webhook("[]", t)),
          new BadWebhook(
              "webhook: an unknown channel", 400, t -> webhook(TEXT.replace("TEXT", "canary"), t)),
          new BadWebhook(
              "webhook: a channel it may not speak for",
              403,
              t -> webhook(TEXT.replace("TEXT", "CALL").formatted("x"), t)),
          new BadWebhook(
              "webhook: an age beyond all",
              422,
              t -> webhook("{\"channel\":\"TEXT\",\"text\":\"x\",\"facts\":{\"ages\":[200]}}", t)),
          new BadWebhook(
              "webhook: not UTF-8",
              400,
              t ->
                  SignedWebhooks.webhook(
                      WEBHOOK,
                      "l1",
                      "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                      t)),
          new BadWebhook(
              "webhook: NUL, bidi, a lone surrogate",
              200,
              t -> webhook(TEXT.formatted("a\\u0000\\u202e\\ud800"), t)),
          new BadWebhook(
              "webhook: plain text",
              415,
              t ->
                  SignedWebhooks.raw("text/plain")
                      .body("x")
                      .post("/v1/channels/webhook/" + WEBHOOK)));

  @BeforeEach
  void registered() {
    RegisteredGateway.known(
        gateways, CHATWOOT, RegisteredGateway.json("CHATWOOT", "CHAT", SignedWebhooks.SECRET));
    RegisteredGateway.known(
        gateways,
        WEBHOOK,
        RegisteredGateway.json("STANDARD_WEBHOOKS", "TEXT", SignedWebhooks.SHARED));
  }

  @ParameterizedTest
  @FieldSource("BAD")
  @DisplayName(
      "A bad webhook is refused with a problem that does not quote it, or read as far as it can be")
  void bad(BadWebhook bad) {
    bad.isAnswered(clock.instant().getEpochSecond());
  }

  @Test
  @DisplayName("A forged body under a good signature is refused")
  void forged() {
    long now = clock.instant().getEpochSecond();
    assertThat(
            SignedWebhooks.raw("application/json")
                .header("X-Chatwoot-Timestamp", now)
                .header("X-Chatwoot-Signature", "sha256=" + "0".repeat(64))
                .body(CHAT)
                .post("/v1/channels/chatwoot/" + CHATWOOT)
                .statusCode())
        .isEqualTo(403);
  }

  private static Response chatwoot(String body, long timestamp) {
    return SignedWebhooks.chatwoot(CHATWOOT, bytes(body), timestamp);
  }

  private static Response webhook(String body, long timestamp) {
    return SignedWebhooks.webhook(WEBHOOK, UUID.randomUUID().toString(), bytes(body), timestamp);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
