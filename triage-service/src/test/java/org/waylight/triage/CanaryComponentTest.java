package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class CanaryComponentTest {
  private static final String CANARY = "Quetzalcanary";

  @Inject Gateway gateway;

  @Test
  @DisplayName("INT-6 no column, no Kafka record and no log line holds planted text or its base64")
  void nowhere() {
    List<String> logged = new ArrayList<>();
    Logger root = Logger.getLogger("");
    Handler ear = ear(logged);
    root.addHandler(ear);
    UUID caseId = plant();
    root.removeHandler(ear);

    List<String> found = new ArrayList<>();
    logged.stream().filter(CanaryComponentTest::shows).forEach(found::add);
    for (Map<String, Object> column : textColumns()) {
      String sql =
          "select count(*) from triage.\"%s\" where %s"
              .formatted(column.get("table_name"), condition(column));
      if (Database.of("triage").count(sql) > 0) {
        found.add(column.toString());
      }
    }
    List.of(Topics.SIGNALS_STANDARD, Topics.SIGNALS_URGENT, Topics.CASES)
        .forEach(
            topic ->
                gateway.kafka().readAll(topic).stream()
                    .filter(record -> shows(text(record.value())))
                    .forEach(record -> found.add(topic + " " + record.offset())));

    assertThat(found).isEmpty();
    assertThat(gateway.kafka().readAll(Topics.CASES, caseId.toString())).isNotEmpty();
  }

  private UUID plant() {
    UUID signalId = UUID.randomUUID();
    StatedFacts facts =
        new StatedFacts(
            Answer.YES,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            List.of(),
            null,
            null,
            SignalerKind.UNKNOWN,
            false,
            gateway.seal(CANARY + " knows", signalId, SealedFields.RELATIONSHIP),
            new ContactDetails(
                gateway.seal(CANARY + " Doe", signalId, SealedFields.CONTACT_NAME),
                null,
                null,
                null),
            null,
            List.of());
    gateway.signal(signalId, Lane.STANDARD, facts, null, CANARY + " took my passport");
    UUID caseId = gateway.caseOf(signalId);
    String url = "/v1/cases/" + caseId;
    given()
        .auth()
        .oauth2(TestTokens.of("advocate", "cora"))
        .contentType("application/json")
        .body("{\"text\":\"" + CANARY + " called\"}")
        .post(url + "/notes")
        .then()
        .statusCode(201);
    given()
        .auth()
        .oauth2(TestTokens.of("advocate", "cora"))
        .contentType("application/json")
        .body("{\"text\":{\"" + CANARY + "\":1}}")
        .post(url + "/notes")
        .then()
        .statusCode(400);
    String read = given().auth().oauth2(TestTokens.of("supervisor", "ada")).get(url).asString();
    assertThat(read).contains(CANARY + " took", CANARY + " Doe", CANARY + " called");
    return caseId;
  }

  private static List<Map<String, Object>> textColumns() {
    return Database.of("triage")
        .rows(
            "select table_name, column_name, data_type from information_schema.columns"
                + " where table_schema = 'triage'"
                + " and data_type in ('text', 'jsonb', 'bytea', 'ARRAY', 'character varying')");
  }

  private static String condition(Map<String, Object> column) {
    String text =
        "bytea".equals(column.get("data_type"))
            ? "encode(\"%s\", 'escape')".formatted(column.get("column_name"))
            : "\"%s\"::text".formatted(column.get("column_name"));
    return needles().stream()
        .map(needle -> text + " like '%" + needle + "%'")
        .reduce((a, b) -> a + " or " + b)
        .orElseThrow();
  }

  /** The word itself, and the middle of its base64 at each of the three offsets. */
  private static List<String> needles() {
    List<String> needles = new ArrayList<>(List.of(CANARY));
    for (int shift = 0; shift < 3; shift++) {
      String shifted = "x".repeat(shift) + CANARY;
      String encoded =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString(shifted.getBytes(StandardCharsets.UTF_8));
      needles.add(encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 4));
    }
    return needles;
  }

  private static boolean shows(String text) {
    return needles().stream().anyMatch(text::contains);
  }

  private static String text(byte @Nullable [] value) {
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  private static Handler ear(List<String> logged) {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(
                record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }
}
