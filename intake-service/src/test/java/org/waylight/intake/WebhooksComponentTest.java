package org.waylight.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.intake.SignedWebhooks.mailgun;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.domain.DerivedIds;
import org.waylight.platform.sealed.Keysets;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

/** Mail, chat and signed webhooks as their providers send them. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class WebhooksComponentTest {
  private static final String RUN = UUID.randomUUID().toString();
  private static final String SENDGRID = "sendgrid-" + RUN;
  private static final String MAILGUN = "mailgun-" + RUN;
  private static final String CHATWOOT = "chatwoot-" + RUN;
  private static final String WEBHOOK = "webhook-" + RUN;
  private static final String TYPE = "multipart/form-data; boundary=xYzZY";

  @Inject Keysets keysets;
  @Inject DerivedIds ids;
  @Inject Gateways gateways;
  @Inject Clock clock;

  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void registered() {
    RegisteredGateway.known(
        gateways,
        SENDGRID,
        "{\"kind\":\"SENDGRID\",\"channels\":[\"EMAIL\"],\"secret\":\""
            + SignedWebhooks.publicKey()
            + "\"}");
    RegisteredGateway.known(
        gateways, MAILGUN, RegisteredGateway.json("MAILGUN", "EMAIL", SignedWebhooks.SECRET));
    RegisteredGateway.known(
        gateways, CHATWOOT, RegisteredGateway.json("CHATWOOT", "CHAT", SignedWebhooks.SECRET));
    RegisteredGateway.known(
        gateways,
        WEBHOOK,
        RegisteredGateway.json("STANDARD_WEBHOOKS", "TEXT", SignedWebhooks.SHARED));
  }

  @Test
  @DisplayName("TRI-8 a mail and its answer by SendGrid are one signal; a retry changes nothing")
  void sendGrid() {
    sendGrid(mail("a", "")).then().statusCode(200);
    sendGrid(mail("b", "References: <a" + id + ">\n")).then().statusCode(200);
    sendGrid(mail("b", "References: <a" + id + ">\n")).then().statusCode(200);

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalOf(SENDGRID, "a" + id), 2);
    SignalReceived first = SentEvents.read(records.getFirst(), SignalReceived.class);
    assertThat(first.channel()).isEqualTo(Channel.EMAIL);
    assertThat(text(first.messages().getFirst()))
        .isEqualTo(
            "Subject: Hello\n\nI am here\n\n[Attachment 1, not opened: a.txt, text/plain, 3 bytes]");
    assertThat(
            SentEvents.opened(
                keysets,
                Objects.requireNonNull(first.facts().contact()).email(),
                first.signalId(),
                SealedFields.CONTACT_EMAIL))
        .isEqualTo("ann@example.org");
  }

  @Test
  @DisplayName("A mail of 20 MB is taken and its attachment noted; a mail beyond 30 MB is not")
  void large() {
    byte[] mail = mail("large", "").getBytes(StandardCharsets.UTF_8);
    byte[] large = Arrays.copyOf(mail, 20_000_000);
    Arrays.fill(large, mail.length - 11, large.length, (byte) 'x');
    byte[] end = "\n--xYzZY--\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(end, 0, large, large.length - end.length, end.length);
    SignedWebhooks.sendGrid(SENDGRID, TYPE, large, now()).then().statusCode(200);

    assertThat(
            text(
                SentEvents.received(Topics.SIGNALS_STANDARD, signalOf(SENDGRID, "large" + id))
                    .messages()
                    .getFirst()))
        .contains("a.txt, text/plain, 20000 KB]");
    assertThat(announced("/v1/channels/sendgrid/" + SENDGRID, 32_000_000)).contains(" 413 ");
    assertThat(announced("/v1/channels/chatwoot/" + CHATWOOT, 10_000_000)).contains(" 413 ");
  }

  @Test
  @DisplayName("Only a mail may be large, also if its length is not announced")
  void chunked() {
    String page = "x".repeat(2_000_000);
    byte[] mail = mail("chunked", "").replace("abc", page).getBytes(StandardCharsets.UTF_8);
    assertThat(chunked("/v1/channels/sendgrid/" + SENDGRID, mail)).contains(" 403 ");
    assertThat(chunked("/v1/channels/chatwoot/" + CHATWOOT, mail))
        .contains(" 413 ", "application/problem+json", "urn:waylight:problem:too-large");
    assertThat(chunked("/v1/signals", mail)).contains(" 4");
  }

  @Test
  @DisplayName("A long mail becomes several messages of one signal, in their order")
  void longMail() {
    sendGrid(mail("long", "").replace("I am here", "word ".repeat(25_000))).then().statusCode(200);

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalOf(SENDGRID, "long" + id), 3);
    long first =
        SentEvents.read(records.getFirst(), SignalReceived.class).messages().getFirst().order();
    assertThat(records.subList(1, 3).stream().map(r -> SentEvents.added(r).message().order()))
        .containsExactly(first + 1, first + 2);
  }

  @Test
  @DisplayName("INT-2 Mailgun's retry changes nothing; another mail under a used token is refused")
  void mailgunTokens() {
    String token = "t" + id;
    String mail = "from=ann%40example.org&body-plain=words&Message-Id=%3C" + id + "%3E";
    mailgun(MAILGUN, mailgun(now(), token, mail)).then().statusCode(200);
    mailgun(MAILGUN, mailgun(now(), token, mail)).then().statusCode(200);
    assertThat(mailgun(MAILGUN, mailgun(now(), token, mail.replace(id, "other"))).statusCode())
        .isEqualTo(403);

    SentEvents.of(Topics.SIGNALS_STANDARD, signalOf(MAILGUN, id), 1);
    mailgun(MAILGUN, mailgun(now(), "u" + id, mail.replace("words", "changed")))
        .then()
        .statusCode(406);
    mailgun(MAILGUN, mailgun(now(), "v" + id, "from=x")).then().statusCode(200);
    mailgun(MAILGUN, mailgun(now(), "w" + id, "")).then().statusCode(406);
  }

  @Test
  @DisplayName("TRI-8 a chat by Chatwoot is one signal in the order of its ids")
  void chatwoot() {
    for (int number : List.of(9, 8)) {
      chatwoot(
              "{\"event\":\"message_created\",\"id\":\"%d\",\"content\":\"n%d\",\"message_type\":\"incoming\",\"conversation\":{\"id\":\"%s\"},\"sender\":{\"name\":\"Ana\"}}"
                  .formatted(number + 10 * Math.abs(id.hashCode() % 100_000L), number, id))
          .then()
          .statusCode(200);
    }
    chatwoot("{\"event\":\"conversation_typing_on\"}").then().statusCode(200);
    String key = Long.toString(9 + 10 * Math.abs(id.hashCode() % 100_000L));

    var records = SentEvents.of(Topics.SIGNALS_STANDARD, signalOf(CHATWOOT, key), 2);
    assertThat(SentEvents.added(records.getLast()).message().order())
        .isEqualTo(Long.parseLong(key) - 1);
  }

  @Test
  @DisplayName("INT-2 webhook-id is the key of a signed webhook; facts are stated with it")
  void webhook() {
    String body =
        "{\"channel\":\"TEXT\",\"conversation\":\"%s\",\"text\":\"hello\",\"sentAt\":\"+1000000000-12-31T23:59:59Z\",\"facts\":{\"minorInvolved\":\"YES\"}}"
            .formatted(id);
    webhook("m1" + id, body).then().statusCode(200);
    webhook("m1" + id, body).then().statusCode(200);
    webhook("m1" + id, body.replace("hello", "other")).then().statusCode(422);
    webhook("m2" + id, body.replace("hello", "STOP")).then().statusCode(200);

    SentEvents.of(Topics.SIGNALS_URGENT, signalOf(WEBHOOK, "m1" + id), 2);
  }

  private String mail(String name, String header) {
    return """
    --xYzZY
    Content-Disposition: form-data; name="headers"

    From: Ann <ann@example.org>
    Subject: Hello
    Message-ID: <%s%s>
    %s
    --xYzZY
    Content-Disposition: form-data; name="text"

    I am here
    --xYzZY
    Content-Disposition: form-data; name="attachment1"; filename="a.txt"
    Content-Type: text/plain

    abc
    --xYzZY--
    """
        .formatted(name, id, header);
  }

  /** The answer, up to the end of its problem, to a request of which only the head is sent. */
  private static String announced(String path, int length) {
    return answer(path, "Content-Length: " + length, new byte[0]);
  }

  private String chunked(String path, byte[] body) {
    byte[] head = (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] end = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] chunks = Arrays.copyOf(head, head.length + body.length + end.length);
    System.arraycopy(body, 0, chunks, head.length, body.length);
    System.arraycopy(end, 0, chunks, head.length + body.length, end.length);
    return answer(path, "Transfer-Encoding: chunked", chunks);
  }

  private static String answer(String path, String header, byte[] body) {
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n%s\r\n"
            .formatted(
                path,
                path.contains("sendgrid") ? TYPE : "application/json",
                header,
                "X-Twilio-Email-Event-Webhook-Signature: AAAA\r\n"
                    + "X-Twilio-Email-Event-Webhook-Timestamp: "
                    + java.time.Instant.now().getEpochSecond()
                    + "\r\n");
    try (var socket = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        out.write(body);
      } catch (java.io.IOException refusedMeanwhile) {
        // The answer may be there before all was sent.
      }
      var answer =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var text = new StringBuilder();
      for (int c = answer.read(); c >= 0; c = answer.read()) {
        text.append((char) c);
        if (c == '}') {
          break;
        }
      }
      return text.toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private io.restassured.response.Response sendGrid(String body) {
    return SignedWebhooks.sendGrid(SENDGRID, TYPE, body.getBytes(StandardCharsets.UTF_8), now());
  }

  private io.restassured.response.Response chatwoot(String body) {
    return SignedWebhooks.chatwoot(CHATWOOT, body.getBytes(StandardCharsets.UTF_8), now());
  }

  private io.restassured.response.Response webhook(String key, String body) {
    return SignedWebhooks.webhook(WEBHOOK, key, body.getBytes(StandardCharsets.UTF_8), now());
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private String signalOf(String gateway, String key) {
    var row =
        Database.of("intake")
            .rows(
                "select signal_id from signal_message where submission = ?",
                ids.submission(gateway, "", key))
            .getFirst();
    return String.valueOf(row.get("signal_id"));
  }

  private String text(SignalMessage message) {
    return SentEvents.opened(keysets, message.text(), message.messageId(), SealedFields.TEXT);
  }
}
