package org.waylight.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.OutcomeRecorded;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;

/** Operators see dead letters without opening them, replay them once mended, and give them up. */
@OnRealParts
class DeadLettersComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String GWEN = TestTokens.of("operator", "gwen");
  private static final String LETTERS = "/v1/dead-letters";
  private final Database database = Database.of("protocol");

  @Inject ProbeConsumer consumer;

  @Test
  @DisplayName(
      "poisoned records are seen and shown without what they hold, replayed in batches once the"
          + " cause is mended, and handled once each")
  void mended() {
    Instant began = Instant.now().minusSeconds(1);
    List<String> keys = new ArrayList<>();
    List<UUID> events = new ArrayList<>();
    try (KafkaProbe probe = new KafkaProbe()) {
      for (int i = 0; i < 5; i++) {
        keys.add(UUID.randomUUID().toString());
        events.add(probe.send(Topics.RESPONSES, keys.getLast(), outcome("broken")));
      }
    }
    String filter = "topic=responses&reason=IllegalState&since=" + began;
    await().atMost(PATIENCE).until(() -> ids(filter).size() == 5);
    assertThat(ids("topic=cases&since=" + began)).isEmpty();
    assertThat(ids("reason=NoSuchReason")).isEmpty();
    assertThat(ids("since=" + Instant.now().plusSeconds(60))).isEmpty();
    assertThat(ids(filter + "&limit=2")).isEqualTo(ids(filter).subList(0, 2));
    assertThat(ids(filter + "&cursor=" + ids(filter).get(1))).isEqualTo(ids(filter).subList(2, 5));

    String first = ids(filter).getFirst();
    Response shown = given().auth().oauth2(GWEN).get(LETTERS + "/" + first);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.asString()).doesNotContain("broken", "recordedBy", "outcome\"");
    JsonPath detail = shown.jsonPath();
    assertThat(detail.getString("letter.eventId")).isEqualTo(events.getFirst().toString());
    assertThat(detail.getString("key")).isEqualTo(keys.getFirst());
    assertThat(detail.getInt("attempts")).isEqualTo(1);
    assertThat(detail.getInt("payloadBytes")).isPositive();

    // Not mended: it dies again, and is told as the same event's second death.
    assertThat(replay("{\"topic\":\"responses\",\"since\":\"" + began + "\",\"limit\":1}"))
        .containsEntry("replayed", 1)
        .containsEntry("remaining", 4);
    await().atMost(PATIENCE).until(() -> ids(filter).size() == 5);
    String again = ids(filter).getLast();
    JsonPath second = given().auth().oauth2(GWEN).get(LETTERS + "/" + again).jsonPath();
    assertThat(second.getString("letter.eventId")).isEqualTo(events.getFirst().toString());
    assertThat(second.getInt("attempts")).isEqualTo(2);
    assertThat(second.getString("earlier[0].id")).isEqualTo(first);
    assertThat(second.getString("earlier[0].settledBy")).isEqualTo("gwen");

    consumer.mend();
    String since = "{\"topic\":\"responses\",\"since\":\"" + began + "\",\"limit\":3";
    Map<String, Object> batch = replay(since + "}");
    assertThat(batch).containsEntry("replayed", 3).containsEntry("remaining", 2);
    assertThat(replay(since + ",\"until\":\"" + batch.get("until") + "\"}"))
        .containsEntry("replayed", 2)
        .containsEntry("remaining", 0);

    await()
        .atMost(PATIENCE)
        .until(() -> keys.stream().noneMatch(key -> consumer.handled(key).isEmpty()));
    assertThat(keys).allSatisfy(key -> assertThat(consumer.handled(key)).hasSize(1));
    assertThat(ids(filter)).isEmpty();
    assertThat(ids(filter + "&state=REPLAYED")).hasSize(6);
  }

  @Test
  @DisplayName(
      "INT-6 headers and keys that are not in our form are not shown; who gave it up and why is")
  void strange() {
    String key = "canary, my name is in the key " + UUID.randomUUID();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_id", "canary");
    headers.put("ce_type", "canary of somebody");
    headers.put("ce_source", "/waylight/intake");
    headers.put("phone", "canary");
    try (KafkaProbe probe = new KafkaProbe()) {
      probe.send(Topics.RESPONSES, key, headers, "canary".getBytes(StandardCharsets.UTF_8));
    }
    await()
        .atMost(PATIENCE)
        .until(() -> database.count("select count(*) from dead_letter where key = ?", key) == 1);
    String id =
        String.valueOf(
            database.rows("select id from dead_letter where key = ?", key).getFirst().get("id"));

    Response shown = given().auth().oauth2(GWEN).get(LETTERS + "/" + id);
    assertThat(shown.asString()).doesNotContain("canary");
    assertThat(shown.jsonPath().getMap("headers"))
        .containsOnly(Map.entry("ce_source", "/waylight/intake"));
    assertThat(shown.jsonPath().getInt("hiddenHeaders")).isEqualTo(3);

    given()
        .auth()
        .oauth2(GWEN)
        .contentType("application/json")
        .body("{\"reason\":\"a test sent it\"}")
        .delete(LETTERS + "/" + id)
        .then()
        .statusCode(204);
    JsonPath gone = given().auth().oauth2(GWEN).get(LETTERS + "/" + id).jsonPath();
    assertThat(gone.getString("letter.state")).isEqualTo("DISCARDED");
    assertThat(gone.getString("letter.settledBy")).isEqualTo("gwen");
    assertThat(gone.getString("letter.note")).isEqualTo("a test sent it");
    assertThat(gone.getString("letter.settledAt")).isNotNull();
    assertThat(gone.getInt("payloadBytes")).isZero();
  }

  @Test
  @DisplayName("only operators; what is not there is 404, what makes no sense 422")
  void refused() {
    String ada = TestTokens.of("supervisor", "ada");
    given().auth().oauth2(ada).get(LETTERS + "/" + UUID.randomUUID()).then().statusCode(403);
    given()
        .auth()
        .oauth2(ada)
        .contentType("application/json")
        .body("{}")
        .post(LETTERS + "/replay")
        .then()
        .statusCode(403);
    given().auth().oauth2(GWEN).get(LETTERS + "/" + UUID.randomUUID()).then().statusCode(404);
    given()
        .auth()
        .oauth2(GWEN)
        .contentType("application/json")
        .body("{\"limit\":501}")
        .post(LETTERS + "/replay")
        .then()
        .statusCode(422);
  }

  private static List<String> ids(String query) {
    return given().auth().oauth2(GWEN).get(LETTERS + "?" + query).jsonPath().getList("items.id");
  }

  private static Map<String, Object> replay(String body) {
    return given()
        .auth()
        .oauth2(GWEN)
        .contentType("application/json")
        .body(body)
        .post(LETTERS + "/replay")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  private static OutcomeRecorded outcome(String recordedBy) {
    return new OutcomeRecorded(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        OutcomeKind.values()[0],
        recordedBy,
        Instant.EPOCH);
  }
}
