package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.testing.Database;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class CanaryComponentTest {
  private static final String CANARY = "Zanzibar Quetzalcoatl";

  /** One canary in every place that personal text may come in by. */
  private static final String SIGNAL =
      """
      {"channel":"WEBFORM","messages":[{"text":"I am %1$s"}],
       "facts":{"ages":[15],"place":{"state":"TX","county":"%1$s","city":"%1$s","tribalLand":"%1$s","street":"%1$s"},
         "signaler":{"relationship":"%1$s","name":"%1$s"},
         "contact":{"name":"%1$s","phone":"%1$s","email":"%1$s","address":"%1$s"},
         "safeContact":{"hours":"%1$s","instructions":"%1$s"}},
       "receiptQuoted":"%1$s"}
      """
          .formatted(CANARY);

  /** Keeps what would be printed, with stack traces and all. */
  private static final class Lines extends Handler {
    private final ConcurrentLinkedQueue<String> kept = new ConcurrentLinkedQueue<>();
    private final PatternFormatter formatter = new PatternFormatter("%m%e");

    @Override
    public void publish(LogRecord line) {
      kept.add(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Inject IntakeSecret secret;
  @Inject Gateways gateways;
  @Inject Clock clock;

  @Test
  @DisplayName("INT-6 planted text is in no log line, no column and no record, nor its base64")
  void canary() {
    Lines lines = new Lines();
    Logger.getLogger("").addHandler(lines);
    String signalId;
    try {
      TestGateway gateway = TestGateway.anyone();
      signalId = gateway.accepted("k", SIGNAL);
      gateway.submit("k", SIGNAL).then().statusCode(202);
      gateway.submit("k", SIGNAL.replace("I am", "I was")).then().statusCode(422);
      gateway.submit("bad", SIGNAL.replace("WEBFORM", CANARY)).then().statusCode(400);
      gateway.submit("bad", SIGNAL.replace("TX", CANARY)).then().statusCode(422);
      gateway.submit("bad", SIGNAL.replace("[15]", "[\"" + CANARY + "\"]")).then().statusCode(400);
      gateway.submit("bad", CANARY).then().statusCode(400);
      byForm();
      webhooks();
      gateway.add(signalId, "{\"id\":\"m\",\"text\":\"" + CANARY + "\"}").then().statusCode(202);
    } finally {
      Logger.getLogger("").removeHandler(lines);
    }

    assertThat(lines.kept).isNotEmpty();
    clean("log", String.join("\n", lines.kept));
    clean("metrics", given().get("/q/metrics").asString());
    SentEvents.of(Topics.SIGNALS_URGENT, signalId, 2)
        .forEach(record -> clean("record", new String(record.value(), StandardCharsets.UTF_8)));
    Database database = Database.of("intake");
    for (var table :
        database.rows(
            "select table_name from information_schema.tables where table_schema = 'intake'")) {
      String name = String.valueOf(table.get("table_name"));
      database
          .rows("select t::text as line from \"" + name + "\" t")
          .forEach(row -> clean(name, String.valueOf(row.get("line"))));
    }
  }

  private void byForm() {
    PublicPage page = PublicPage.of(secret);
    Map<String, String> fields = PublicPage.fields(page.token(), "I am " + CANARY);
    for (String field : List.of("city", "name", "phone", "email", "hours", "receiptQuoted")) {
      fields.put(field, CANARY);
    }
    page.send(fields).then().statusCode(200);
    fields.put("message", "I was " + CANARY);
    page.send(fields).then().statusCode(422);
    page.sendJson("{\"token\":\"" + CANARY + "\",\"message\":\"" + CANARY + "\"}")
        .then()
        .statusCode(422);
    page.sendJson("{\"police\":\"" + CANARY + "\"}").then().statusCode(400);
    for (String field : List.of("token", "zip", "state", "lang", "police", CANARY)) {
      fields.put(field, CANARY);
      page.send(fields).then().statusCode(422);
    }
  }

  /** The canary in what providers hand over: kept, refused and read as far as it can be. */
  private void webhooks() {
    long now = clock.instant().getEpochSecond();
    String chat =
        RegisteredGateway.anew(
            gateways,
            "{\"kind\":\"CHATWOOT\",\"channels\":[\"CHAT\"],\"secret\":\"secret-of-a-provider\"}");
    String event =
        "{\"event\":\"message_created\",\"id\":1,\"message_type\":\"incoming\",\"content\":\"%1$s\",\"conversation\":{\"id\":\"%1$s\"},\"sender\":{\"name\":\"%1$s\"}}"
            .formatted(CANARY);
    post(chat, event, now).then().statusCode(200);
    post(chat, event.replace("content", "context"), now).then().statusCode(422);
    post(chat, event.replace("\"id\":1", "\"id\":{}"), now).then().statusCode(400);
    post(chat, CANARY, now).then().statusCode(400);
    String mail =
        RegisteredGateway.anew(
            gateways,
            "{\"kind\":\"MAILGUN\",\"channels\":[\"EMAIL\"],\"secret\":\"secret-of-a-provider\"}");
    String form = "from=%1$s&subject=%1$s&body-plain=%1$s&Message-Id=%1$s".formatted(CANARY);
    SignedWebhooks.mailgun(mail, SignedWebhooks.mailgun(now, "t1", form)).then().statusCode(200);
    SignedWebhooks.mailgun(mail, SignedWebhooks.mailgun(now, "t2", form + "x%ff"))
        .then()
        .statusCode(406);
    SignedWebhooks.mailgun(mail, form).then().statusCode(403);
  }

  private static Response post(String gateway, String event, long now) {
    return SignedWebhooks.chatwoot(gateway, event.getBytes(StandardCharsets.UTF_8), now);
  }

  private static void clean(String where, String text) {
    for (String form : forms()) {
      assertThat(text.toLowerCase(Locale.ROOT)).as(where).doesNotContain(form);
    }
  }

  /** The text, and its base64 and hex at every alignment. */
  private static List<String> forms() {
    List<String> forms = new ArrayList<>(List.of(CANARY, "Quetzalcoatl"));
    for (int shift = 0; shift < 3; shift++) {
      byte[] bytes = ("x".repeat(shift) + CANARY).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
      // The characters at both ends depend on the neighbours.
      forms.add(encoded.substring(4, encoded.length() - 4));
    }
    forms.add(java.util.HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)));
    return forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList();
  }
}
