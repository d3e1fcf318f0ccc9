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

/** Everything that a mail provider, or who claims to be one, can do wrong: told why, no 500. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class BadMailComponentTest {
  private static final String RUN = UUID.randomUUID().toString();
  private static final String SENDGRID = "sg-" + RUN;
  private static final String MAILGUN = "mg-" + RUN;
  private static final String TYPE = "multipart/form-data; boundary=b";

  @Inject Gateways gateways;
  @Inject Clock clock;

  static final List<BadWebhook> BAD =
      List.of(
          new BadWebhook("SendGrid: stale", 403, t -> sendGrid(part("canary"), t - 300_000)),
          new BadWebhook(
              "SendGrid: from the future", 403, t -> sendGrid(part("canary"), t + 3_600)),
          new BadWebhook(
              "SendGrid: no multipart",
              415,
              t -> SignedWebhooks.sendGrid(SENDGRID, "text/plain", bytes("canary"), t)),
          new BadWebhook(
              "SendGrid: no boundary",
              400,
              t -> SignedWebhooks.sendGrid(SENDGRID, "multipart/form-data", bytes(part("x")), t)),
          new BadWebhook(
              "SendGrid: another boundary",
              400,
              t ->
                  SignedWebhooks.sendGrid(
                      SENDGRID, "multipart/form-data; boundary=c", bytes(part("x")), t)),
          new BadWebhook("SendGrid: empty", 400, t -> sendGrid("", t)),
          new BadWebhook(
              "SendGrid: no mail", 400, t -> sendGrid(part("x").replace("\"text\"", "\"y\""), t)),
          new BadWebhook(
              "SendGrid: broken off",
              200,
              t -> sendGrid(part("word ".repeat(20)).substring(0, 100), t)),
          new BadWebhook(
              "SendGrid: nested forms",
              200,
              t ->
                  sendGrid(
                      part("x").replace("\n\n", "\nContent-Type: multipart/mixed; boundary=b\n\n"),
                      t)),
          new BadWebhook(
              "SendGrid: a charset nobody knows",
              200,
              t ->
                  sendGrid(
                      part("x")
                          .replace(
                              "--b--", field("charsets", "{\"text\":\"x-\\u0000\"}") + "--b--"),
                      t)),
          new BadWebhook(
              "SendGrid: charsets that are no JSON",
              200,
              t -> sendGrid(part("x").replace("--b--", field("charsets", "[[[") + "--b--"), t)),
          new BadWebhook(
              "SendGrid: too many parts",
              400,
              t -> sendGrid(field("a", "b").repeat(2_000) + part("x"), t)),
          new BadWebhook(
              "SendGrid: a bomb of parts",
              200,
              t -> sendGrid(field("email", bomb(5_000)) + "--b--", t)),
          new BadWebhook(
              "SendGrid: 10 MB of one text",
              200,
              t -> sendGrid(part("words \ud83d\ude00 ".repeat(900_000)), t)),
          new BadWebhook(
              "SendGrid: NUL, bidi, emoji",
              200,
              t -> sendGrid(part("a\u0000b\u202ec\ud83d\ude00"), t)),
          new BadWebhook(
              "SendGrid: unknown gateway",
              404,
              t -> SignedWebhooks.sendGrid("nobody", TYPE, bytes(part("x")), t)),
          new BadWebhook(
              "SendGrid: another kind's gateway",
              404,
              t -> SignedWebhooks.sendGrid(MAILGUN, TYPE, bytes(part("x")), t)),
          new BadWebhook(
              "Mailgun: no signature",
              403,
              t -> SignedWebhooks.mailgun(MAILGUN, "body-plain=canary")),
          new BadWebhook("Mailgun: stale", 403, t -> mailgun(t - 40_000, "body-plain=canary")),
          new BadWebhook(
              "Mailgun: 100,000 parameters", 406, t -> mailgun(t, "a=b&".repeat(100_000))),
          new BadWebhook("Mailgun: not UTF-8", 406, t -> mailgun(t, "body-plain=%ff")),
          new BadWebhook(
              "Mailgun: JSON",
              415,
              t ->
                  SignedWebhooks.raw("application/json")
                      .body("{}")
                      .post("/v1/channels/mailgun/" + MAILGUN)),
          new BadWebhook(
              "Mailgun: broken multipart",
              406,
              t -> SignedWebhooks.raw(TYPE).body("--b").post("/v1/channels/mailgun/" + MAILGUN)),
          new BadWebhook(
              "Mailgun: deep headers",
              200,
              t -> mailgun(t, "body-plain=x&message-headers=" + "[".repeat(100_000))),
          new BadWebhook(
              "Mailgun: a page 100,000 deep",
              200,
              t -> mailgun(t, "body-html=" + "%3Cdiv%3E".repeat(100_000))),
          new BadWebhook(
              "Mailgun: a date out of range",
              200,
              t -> mailgun(t, "body-plain=x&Date=Sun%2C+22+Nov+999999999+03%3A00%3A00+GMT")));

  @BeforeEach
  void registered() {
    RegisteredGateway.known(
        gateways,
        SENDGRID,
        RegisteredGateway.json("SENDGRID", "EMAIL", SignedWebhooks.publicKey()));
    RegisteredGateway.known(
        gateways, MAILGUN, RegisteredGateway.json("MAILGUN", "EMAIL", SignedWebhooks.SECRET));
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
            SignedWebhooks.raw(TYPE)
                .header("X-Twilio-Email-Event-Webhook-Timestamp", now)
                .header("X-Twilio-Email-Event-Webhook-Signature", "AAAA")
                .body(bytes(part("canary")))
                .post("/v1/channels/sendgrid/" + SENDGRID)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("A paused gateway is told to come back")
  void paused() {
    String name =
        RegisteredGateway.anew(
            gateways, RegisteredGateway.json("MAILGUN", "EMAIL", SignedWebhooks.SECRET));
    RegisteredGateway.pause(gateways, name);

    SignedWebhooks.mailgun(
            name, SignedWebhooks.mailgun(clock.instant().getEpochSecond(), "t", "body-plain=x"))
        .then()
        .statusCode(503)
        .header("Retry-After", "60");
  }

  private static Response sendGrid(String body, long timestamp) {
    return SignedWebhooks.sendGrid(SENDGRID, TYPE, bytes(body), timestamp);
  }

  private static Response mailgun(long timestamp, String rest) {
    return SignedWebhooks.mailgun(
        MAILGUN, SignedWebhooks.mailgun(timestamp, UUID.randomUUID().toString(), rest));
  }

  private static String part(String text) {
    return field("text", text) + "--b--\n";
  }

  private static String field(String name, String value) {
    return "--b\nContent-Disposition: form-data; name=\"" + name + "\"\n\n" + value + "\n";
  }

  private static String bomb(int depth) {
    var mail = new StringBuilder("Message-ID: <bomb" + RUN + ">\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=x").append(i);
      mail.append("\n\n--x").append(i).append('\n');
    }
    return mail.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
