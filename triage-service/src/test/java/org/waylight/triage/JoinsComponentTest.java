package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.EventType;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CaseOpened;
import org.waylight.contracts.v1.CaseReviewed;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.platform.json.EventJson;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class JoinsComponentTest {
  private static final String REASON = "Both tell of the same house.";
  @Inject Gateway gateway;

  @Test
  @DisplayName(
      "TRI-8 a supervisor joins two cases and parts them: messages, notes, persons, consents and"
          + " clocks are in their places after both")
  void joinedAndParted() {
    UUID keptSignal = gateway.signal("nine workers live in a garage and are never paid");
    UUID kept = gateway.caseOf(keptSignal);
    UUID givenSignal =
        gateway.signal(
            facts(SignalerKind.VICTIM_SURVIVOR, ConsentState.REFUSED),
            "I sleep in the garage, they beat my friend right now, please hurry");
    UUID given = gateway.caseOf(givenSignal);
    json().body("{\"text\":\"She called twice.\"}").post("/v1/cases/" + given + "/notes");
    JsonPath before = read(given);
    String victim = before.getString("persons[0].id");

    merge(kept, given, etag(kept))
        .then()
        .statusCode(200)
        .body("urgency", equalTo("URGENT"))
        .body("status", equalTo("OPEN"));

    JsonPath joined = read(kept);
    assertThat(joined.getList("signals.signalId", String.class))
        .containsExactlyInAnyOrder(keptSignal.toString(), givenSignal.toString());
    assertThat(joined.getList("signals.messages.flatten().text", String.class)).hasSize(2);
    assertThat(joined.getList("notes.text")).contains("She called twice.");
    assertThat(joined.getList("persons.id", String.class)).contains(victim);
    assertThat(Instant.parse(joined.getString("clock.dueAt")))
        .isBeforeOrEqualTo(Instant.parse(before.getString("clock.dueAt")));
    JsonPath closed = read(given);
    assertThat(closed.getString("mergedInto")).isEqualTo(kept.toString());
    assertThat(closed.getString("status")).isEqualTo("CLOSED");
    CaseClosed told = (CaseClosed) events(given, 2).getLast();
    assertThat(told.state().mergedInto()).isEqualTo(kept);
    CaseSnapshot state = stateOf(events(kept, 2).getLast());
    assertThat(state.consents())
        .anyMatch(
            consent ->
                consent.personId().toString().equals(victim)
                    && consent.consent().state() == ConsentState.REFUSED);

    // A message to the moved signal finds its case.
    gateway.message(givenSignal, Lane.STANDARD, "are you there", 5);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(read(kept).getList("signals.messages.flatten().text", String.class))
                    .contains("are you there"));

    split(kept, Set.of(givenSignal), etag(kept))
        .then()
        .statusCode(200)
        .body("goes.caseId", equalTo(given.toString()))
        .body("goes.status", equalTo("OPEN"))
        .body("goes.urgency", equalTo("URGENT"))
        .body("stays.urgency", equalTo("ROUTINE"));

    JsonPath stays = read(kept);
    assertThat(stays.getList("signals.signalId", String.class))
        .containsExactly(keptSignal.toString());
    assertThat(stays.getList("notes.text")).doesNotContain("She called twice.");
    assertThat(stays.getList("persons.id", String.class)).doesNotContain(victim);
    JsonPath goes = read(given);
    assertThat(goes.getString("mergedInto")).isNull();
    assertThat(goes.getList("signals.messages.flatten().text", String.class))
        .contains("are you there")
        .hasSize(2);
    assertThat(goes.getList("notes.text")).contains("She called twice.");
    assertThat(goes.getList("persons.id", String.class)).containsExactly(victim);
    assertThat(goes.getString("clock.dueAt")).isEqualTo(before.getString("clock.dueAt"));
    assertThat(gateway.caseOf(givenSignal)).isEqualTo(given);

    List<Map<String, Object>> history =
        supervisor()
            .get("/v1/cases/" + kept + "/joins")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    assertThat(history).extracting(line -> line.get("kind")).containsExactly("JOINED", "PARTED");
    assertThat(history.getFirst())
        .containsEntry("by", "ada")
        .containsEntry("reason", REASON)
        .containsEntry("otherCaseId", given.toString());
  }

  @Test
  @DisplayName(
      "TRI-8 a join needs the version read, a reason, a supervisor, and a case of nobody else")
  void refused() {
    UUID kept = gateway.caseOf(gateway.signal("no pay at the farm since spring"));
    UUID given = gateway.caseOf(gateway.signal("they get no pay at that farm"));
    merge(kept, given, null).then().statusCode(428);
    merge(kept, given, "\"99\"").then().statusCode(412);
    merge(kept, kept, etag(kept)).then().statusCode(422);
    merge(kept, UUID.randomUUID(), etag(kept)).then().statusCode(404);
    as("advocate", "cora")
        .header("If-Match", etag(kept))
        .body(Map.of("otherCaseId", given.toString(), "reason", REASON))
        .post("/v1/cases/" + kept + "/merge")
        .then()
        .statusCode(403);
    as("supervisor", "ben").post("/v1/cases/" + given + "/claim").then().statusCode(200);
    merge(kept, given, etag(kept))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-held"));
    split(kept, Set.of(UUID.randomUUID()), etag(kept)).then().statusCode(422);
    UUID only = UUID.fromString(read(kept).getString("signals[0].signalId"));
    split(kept, Set.of(only), etag(kept)).then().statusCode(422);
    assertThat(read(kept).getList("signals")).hasSize(1);
  }

  @Test
  @DisplayName("TRI-8 a receipt's join is in the history too, and can be undone")
  void receiptUndone() {
    UUID first = gateway.signal("they took my passport at the salon");
    UUID second = UUID.randomUUID();
    gateway.message(second, Lane.STANDARD, "it is me again", 5);
    UUID kept = gateway.caseOf(first);
    UUID given = gateway.caseOf(second);
    gateway.signal(second, Lane.STANDARD, StatedFacts.NONE, first, "about my passport");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gateway.caseOf(second)).isEqualTo(kept));

    split(kept, Set.of(second), etag(kept))
        .then()
        .statusCode(200)
        .body("goes.caseId", equalTo(given.toString()));

    assertThat(read(given).getList("signals[0].messages")).hasSize(2);
    assertThat(gateway.caseOf(second)).isEqualTo(given);
  }

  @Test
  @DisplayName("TRI-8 signals parted from a case that never joined become a case of their own")
  void ownCase() {
    UUID first = gateway.signal("no pay and no day off at the diner");
    UUID kept = gateway.caseOf(first);
    UUID second =
        gateway.signal(
            UUID.randomUUID(), Lane.STANDARD, StatedFacts.NONE, first, "and now something else");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gateway.caseOf(second)).isEqualTo(kept));

    String own =
        split(kept, Set.of(second), etag(kept))
            .then()
            .statusCode(200)
            .extract()
            .path("goes.caseId");

    assertThat(own).isNotEqualTo(kept.toString());
    assertThat(gateway.caseOf(second)).isEqualTo(UUID.fromString(own));
    assertThat(events(UUID.fromString(own), 1)).isNotEmpty();
  }

  @Test
  @DisplayName(
      "DIS-8 whoever read a case is found from the case it joined; the history cannot change")
  void accessRecord() {
    UUID kept = gateway.caseOf(gateway.signal("they sleep at the laundry"));
    UUID given = gateway.caseOf(gateway.signal("they sleep in that laundry"));
    as("advocate", "cora").get("/v1/cases/" + given).then().statusCode(200);
    merge(kept, given, etag(kept)).then().statusCode(200);

    String reads =
        "with recursive told as (select ?::uuid as id union select c.id from triage.case_file c"
            + " join told on c.merged_into = told.id) select count(*) from triage.access_record"
            + " where subject_id in (select id from told) and actor = 'cora' and action = 'READ'";
    assertThat(Database.of("triage").count(reads, kept)).isEqualTo(1);
    as("advocate", "gil").get("/v1/cases/" + kept).then().statusCode(200);
    assertThat(
            as("auditor", "finn")
                .get("/v1/access-record/cases/" + given + "?purpose=COMPLAINT")
                .jsonPath()
                .getList("items.findAll { it.action == 'READ' }.actor"))
        .as("who read the case that has its texts now")
        .containsExactly("gil", "cora");
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.access_record where subject_id = ? and action ="
                        + " 'JOIN' and purpose like '%' || ? || '%'",
                    kept, given.toString()))
        .isEqualTo(1);
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from information_schema.role_table_grants where table_schema ="
                        + " 'triage' and table_name = 'case_join' and grantee = 'triage_app' and"
                        + " privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')"))
        .isZero();
  }

  private static StatedFacts facts(SignalerKind kind, ConsentState toPolice) {
    return new StatedFacts(
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        Answer.UNKNOWN,
        List.of(),
        null,
        "en",
        kind,
        false,
        null,
        null,
        null,
        List.of(
            new StatedConsent(
                ConsentSubject.VICTIM,
                RecipientKind.LAW_ENFORCEMENT,
                ConsentPurpose.REPORT,
                toPolice,
                Set.of(DataElement.SITUATION),
                ConsentMeans.VERBAL,
                Instant.parse("2026-11-01T00:00:00Z"),
                null)));
  }

  private static Response merge(UUID kept, UUID given, @Nullable String etag) {
    RequestSpecification request =
        json().body(Map.of("otherCaseId", given.toString(), "reason", REASON));
    return (etag == null ? request : request.header("If-Match", etag))
        .post("/v1/cases/" + kept + "/merge");
  }

  private static Response split(UUID kept, Set<UUID> signals, String etag) {
    return json()
        .body(
            Map.of(
                "signalIds",
                new HashSet<>(signals.stream().map(UUID::toString).toList()),
                "reason",
                "Two houses after all."))
        .header("If-Match", etag)
        .post("/v1/cases/" + kept + "/split");
  }

  private List<Record> events(UUID caseId, int atLeast) {
    List<ConsumerRecord<String, byte[]>> records =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> gateway.kafka().readAll(Topics.CASES, caseId.toString()),
                found -> found.size() >= atLeast);
    return records.stream().map(JoinsComponentTest::body).toList();
  }

  private static Record body(ConsumerRecord<String, byte[]> record) {
    try {
      String type =
          new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
      return EventJson.mapper()
          .readValue(record.value(), EventType.ofType(type).orElseThrow().body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseSnapshot stateOf(Record event) {
    return switch (event) {
      case CaseOpened opened -> opened.state();
      case CaseAssessed assessed -> assessed.state();
      case CaseReviewed reviewed -> reviewed.state();
      case CaseClosed closed -> closed.state();
      default -> throw new AssertionError("no event of a case");
    };
  }

  private static String etag(UUID caseId) {
    return supervisor().get("/v1/cases/" + caseId).then().extract().header("ETag");
  }

  private static JsonPath read(UUID caseId) {
    return supervisor().get("/v1/cases/" + caseId).then().statusCode(200).extract().jsonPath();
  }

  private static RequestSpecification supervisor() {
    return as("supervisor", "ada");
  }

  private static RequestSpecification json() {
    return supervisor();
  }

  private static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name)).contentType("application/json");
  }
}
