package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.EventType;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseOpened;
import org.waylight.contracts.v1.Channel;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.contracts.v1.PlanProposed;
import org.waylight.contracts.v1.PlannedAction;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.contracts.v1.Urgency;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.sealed.Keysets;
import org.waylight.platform.sealed.SealContext;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class CasesComponentTest {
  @Inject Gateway gateway;
  @Inject Keysets keysets;

  @Test
  @DisplayName("TRI-1 a case shows its text, its conclusions with rule, sentence and evidence")
  void explained() {
    String text = "The manager took our passports. My cousin is 15 years old.";
    UUID caseId = gateway.caseOf(gateway.signal(text));

    JsonPath detail = read(caseId);

    assertThat(detail.getString("signals[0].messages[0].text")).isEqualTo(text);
    assertThat(detail.getString("assessment.urgency")).isEqualTo("URGENT");
    Map<String, Object> urgency =
        detail.getMap(
            "assessment.conclusions.find { it.rule == 'TRI-3@1' && it.about == 'URGENCY' }");
    assertThat(urgency).containsEntry("sentence", "Anyone under 18 is possibly involved.");
    List<Integer> starts =
        detail.getList("assessment.readings.find { it.kind == 'MINOR' }.evidence.start");
    List<Integer> ends =
        detail.getList("assessment.readings.find { it.kind == 'MINOR' }.evidence.end");
    assertThat(
            IntStream.range(0, starts.size())
                .mapToObj(at -> text.substring(starts.get(at), ends.get(at))))
        .contains("15 years old");
    assertThat(detail.getList("assessment.meansOfControl")).contains("WithholdsDocuments");
    assertThat(detail.getList("assessment.askNext")).isNotEmpty();
    assertThat(detail.getString("clock.policy")).isEqualTo("clocks@builtin-1");
  }

  @Test
  @DisplayName("DIS-8 whoever opens a case is on the access record, with the purpose")
  void readingIsRecorded() {
    UUID caseId = gateway.caseOf(gateway.signal("Is there a shelter in Reno?"));

    as("advocate", "cora")
        .queryParam("purpose", "CONVERSATION")
        .get("/v1/cases/" + caseId)
        .then()
        .statusCode(200);

    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.access_record where subject_id = ? and actor ="
                        + " 'cora' and action = 'READ' and purpose = 'CONVERSATION'",
                    caseId))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("DIS-8 a reading says whether the reader had the case")
  void readingSaysWhoHadIt() {
    UUID caseId = gateway.caseOf(gateway.signal("Is there a shelter in Reno?"));
    as("supervisor", "ada").get("/v1/cases/" + caseId).then().statusCode(200);
    as("supervisor", "ada").post("/v1/cases/" + caseId + "/claim").then().statusCode(200);
    as("supervisor", "ada").get("/v1/cases/" + caseId).then().statusCode(200);

    assertThat(
            as("auditor", "finn")
                .get("/v1/access-record/cases/" + caseId + "?purpose=COMPLAINT")
                .jsonPath()
                .getList("items.findAll { it.action == 'READ' }.held"))
        .containsExactly(true, false);
  }

  @Test
  @DisplayName("a new case is told to referral with coded facts and contact details sealed to it")
  void told() throws Exception {
    UUID signalId = UUID.randomUUID();
    StatedConsent consent =
        new StatedConsent(
            ConsentSubject.SIGNALER,
            RecipientKind.SERVICE_PROVIDER,
            ConsentPurpose.REFERRAL,
            ConsentState.GIVEN,
            Set.of(DataElement.CONTACT),
            ConsentMeans.VERBAL,
            Instant.parse("2026-11-01T00:00:00Z"),
            null);
    StatedFacts facts =
        new StatedFacts(
            Answer.NO,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            List.of(24),
            null,
            "en",
            SignalerKind.VICTIM_SURVIVOR,
            false,
            null,
            new ContactDetails(
                null,
                gateway.seal("+1 202 555 0101", signalId, SealedFields.CONTACT_PHONE),
                null,
                null),
            null,
            List.of(consent));
    gateway.signal(signalId, Lane.STANDARD, facts, null, "I need a shelter tonight");
    UUID caseId = gateway.caseOf(signalId);

    CaseOpened opened = (CaseOpened) events(caseId, 1).getFirst();

    var person = opened.state().persons().getFirst();
    assertThat(opened.state().persons()).hasSize(1);
    assertThat(person.roles()).hasSize(2);
    assertThat(person.ageBand().name()).isEqualTo("ADULT");
    assertThat(opened.state().consents().getFirst().personId()).isEqualTo(person.personId());
    assertThat(opened.state().assessment().urgency()).isEqualTo(Urgency.CRISIS);
    var phone = requireNonNull(requireNonNull(person.sealedContact()).phone());
    assertThat(
            keysets
                .openerOf("referral")
                .open(phone, new SealContext(person.personId(), SealedFields.CONTACT_PHONE))
                .reveal())
        .isEqualTo("+1 202 555 0101");
  }

  @Test
  @DisplayName(
      "INT-4 a message before its signal, on the other lane, ends in one case; TRI-2 it raises")
  void grows() throws Exception {
    UUID signalId = UUID.randomUUID();
    gateway.message(signalId, Lane.URGENT, "please hurry he has a gun", 2);
    UUID caseId = gateway.caseOf(signalId);
    gateway.signal(signalId, Lane.STANDARD, StatedFacts.NONE, null, "hello, I work at a farm");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(read(caseId).getList("signals[0].messages")).hasSize(2));
    assertThat(read(caseId).getString("signals[0].messages[0].text")).startsWith("hello");
    assertThat(gateway.caseOf(signalId)).isEqualTo(caseId);
    assertThat(events(caseId, 2).getLast()).isInstanceOf(CaseAssessed.class);
  }

  @Test
  @DisplayName("TRI-8 a quoted receipt joins the case, also when the first signal comes later")
  void joined() {
    UUID first = UUID.randomUUID();
    UUID second =
        gateway.signal(UUID.randomUUID(), Lane.STANDARD, StatedFacts.NONE, first, "it is me again");
    UUID caseId = gateway.caseOf(second);
    gateway.signal(first, Lane.STANDARD, StatedFacts.NONE, null, "they took my passport");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(read(caseId).getList("signals")).hasSize(2));
    assertThat(gateway.caseOf(first)).isEqualTo(caseId);
  }

  @Test
  @DisplayName(
      "TRI-8 two cases prove to be one: the signals move, the other is closed as duplicate")
  void absorbed() {
    UUID first = gateway.signal("they took my passport");
    UUID second = UUID.randomUUID();
    gateway.message(second, Lane.STANDARD, "it is me again", 5);
    UUID kept = gateway.caseOf(first);
    UUID given = gateway.caseOf(second);
    assertThat(given).isNotEqualTo(kept);

    gateway.signal(second, Lane.STANDARD, StatedFacts.NONE, first, "about my passport");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gateway.caseOf(second)).isEqualTo(kept));
    JsonPath closed = read(given);
    assertThat(closed.getString("status")).isEqualTo("CLOSED");
    assertThat(closed.getString("closeReason")).isEqualTo("DUPLICATE");
    assertThat(closed.getString("mergedInto")).isEqualTo(kept.toString());
  }

  @Test
  @DisplayName(
      "TRI-9 claim, conflict, confirm, override with a reason, close; each needs the version read")
  void reviewed() {
    UUID caseId = gateway.caseOf(gateway.signal("she is only 16 and he beats her"));
    String url = "/v1/cases/" + caseId;
    supervisor().post(url + "/claim").then().statusCode(200).body("claimedBy", equalTo("ada"));
    as("supervisor", "ben")
        .post(url + "/claim")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-held"))
        .body("detail", containsString("ada"));
    String body = "{\"value\":\"YES\",\"reason\":\"She said so on the phone.\"}";
    json().body(body).post(url + "/readings/MINOR").then().statusCode(428);
    json()
        .header("If-Match", "\"1\"")
        .body(body)
        .post(url + "/readings/MINOR")
        .then()
        .statusCode(412);
    String etag =
        json()
            .header("If-Match", etag(caseId))
            .body(body)
            .post(url + "/readings/MINOR")
            .then()
            .statusCode(200)
            .body("status", equalTo("REVIEWED"))
            .extract()
            .header("ETag");
    JsonPath detail = read(caseId);
    assertThat(detail.getString("assessment.readings.find { it.kind == 'MINOR' }.standing"))
        .isEqualTo("CONFIRMED");
    assertThat(detail.getString("persons.find { 'POTENTIAL_VICTIM' in it.roles }.ageBand"))
        .isEqualTo("MINOR");
    assertThat(detail.getList("notes.text")).contains("She said so on the phone.");
    json()
        .header("If-Match", etag)
        .body("{\"reason\":\"RESOLVED\",\"note\":\"done\"}")
        .post(url + "/close")
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    supervisor().post(url + "/claim").then().statusCode(409);
  }

  @Test
  @DisplayName(
      "TRI-10 a case whose supervisor went home is taken over; who, from whom and why stays")
  void takenOver() {
    UUID caseId = gateway.caseOf(gateway.signal("my neighbor is being trafficked"));
    String url = "/v1/cases/" + caseId;
    String body = "{\"reason\":\"Ada's shift has ended.\"}";
    takeOver(caseId, body, etag(caseId))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-not-held"));
    String read = etag(caseId);
    supervisor().post(url + "/claim").then().statusCode(200);
    takeOver(caseId, "{}", etag(caseId)).then().statusCode(422);
    takeOver(caseId, body, read).then().statusCode(412);

    takeOver(caseId, body, etag(caseId))
        .then()
        .statusCode(200)
        .body("status", equalTo("CLAIMED"))
        .body("claimedBy", equalTo("ben"));

    Map<String, Object> note = read(caseId).getMap("notes.find { it.kind == 'TAKE_OVER' }");
    assertThat(note)
        .containsEntry("author", "ben")
        .containsEntry("about", "ada")
        .containsEntry("text", "Ada's shift has ended.");
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.access_record where subject_id = ? and actor ="
                        + " 'ben' and action = 'TAKE_OVER'",
                    caseId))
        .isEqualTo(1);
    supervisor().delete(url + "/claim").then().statusCode(409);
    as("supervisor", "ben")
        .delete(url + "/claim")
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"));
  }

  @Test
  @DisplayName("TRI-2 an override lowers; what is written afterwards raises again")
  void lowered() {
    UUID signalId = gateway.signal("the girl is 15 years old");
    UUID caseId = gateway.caseOf(signalId);
    String url = "/v1/cases/" + caseId;
    json()
        .header("If-Match", etag(caseId))
        .body("{\"value\":\"NO\",\"reason\":\"A typing error: she is 51.\"}")
        .post(url + "/readings/MINOR")
        .then()
        .statusCode(200)
        .body("urgency", equalTo("ROUTINE"));

    gateway.message(signalId, Lane.STANDARD, "there is also a boy, he is 12", 9);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(read(caseId).getString("assessment.urgency")).isEqualTo("URGENT"));
    assertThat(read(caseId).getString("status")).isEqualTo("CLAIMED");
  }

  @Test
  @DisplayName("advocates add notes and facts and raise an alert; they may not review")
  void advised() {
    UUID caseId = gateway.caseOf(gateway.signal("what is going on at that house"));
    String url = "/v1/cases/" + caseId;
    advocate().body("{\"text\":\"She called back.\"}").post(url + "/notes").then().statusCode(201);
    advocate()
        .body(
            "{\"ages\":[17],\"place\":{\"country\":\"US\",\"state\":\"NV\",\"street\":\"1 Elm\"},"
                + "\"contact\":{\"phone\":\"+1 202 555 0102\"}}")
        .post(url + "/facts")
        .then()
        .statusCode(200)
        .body("urgency", equalTo("URGENT"));
    advocate().body("{\"reason\":\"She whispers.\"}").post(url + "/alerts").then().statusCode(200);
    advocate()
        .header("If-Match", "\"1\"")
        .body("{\"value\":\"YES\",\"reason\":\"x\"}")
        .post(url + "/readings/MINOR")
        .then()
        .statusCode(403);
    JsonPath detail = read(caseId);
    assertThat(detail.getString("alertRaisedBy")).isEqualTo("cora");
    assertThat(detail.getString("signals[0].facts.words.street")).isEqualTo("1 Elm");
    assertThat(detail.getList("notes.text")).contains("She called back.", "She whispers.");
    assertThat(detail.getString("assessment.readings.find { it.kind == 'MINOR' }.standing"))
        .isEqualTo("STATED");
  }

  @Test
  @DisplayName("what referral tells is shown; an older version is ignored")
  void responses() {
    UUID caseId = gateway.caseOf(gateway.signal("my neighbor is being trafficked"));
    send(plan(caseId, 2));
    send(plan(caseId, 1));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(read(caseId).getList("responses")).hasSize(1));
    assertThat(read(caseId).getInt("responses[0].version")).isEqualTo(2);
  }

  @Test
  @DisplayName("a record that does not parse becomes a dead letter and the rest goes on")
  void poison() {
    String key = UUID.randomUUID().toString();
    gateway.kafka().send(Topics.SIGNALS_STANDARD, key, Map.of(), new byte[] {1, 2, 3});
    UUID signalId = UUID.randomUUID();
    // Sealed for another message: it does not open.
    gateway
        .kafka()
        .send(
            Topics.SIGNALS_STANDARD,
            signalId.toString(),
            new MessageAdded(
                signalId,
                "test",
                Channel.TEXT,
                Lane.STANDARD,
                Instant.EPOCH,
                new SignalMessage(
                    UUID.randomUUID(),
                    1,
                    Instant.EPOCH,
                    MessageAuthor.SIGNALER,
                    gateway.seal("hello", UUID.randomUUID(), SealedFields.TEXT)),
                null,
                null,
                null));

    gateway.caseOf(gateway.signal("hello there"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        Database.of("triage")
                            .count(
                                "select count(*) from triage.dead_letter where key = any"
                                    + " (?::text[])",
                                "{" + key + "," + signalId + "}"))
                    .isEqualTo(2));
  }

  @Test
  @DisplayName("the queue shows urgent cases first, then by deadline, page by page")
  void queue() {
    gateway.caseOf(gateway.signal("how can i volunteer"));
    gateway.caseOf(gateway.signal("he is beating her"));
    gateway.caseOf(gateway.signal("i need a shelter tonight please"));

    JsonPath page = supervisor().queryParam("limit", 1).get("/v1/cases").jsonPath();
    List<String> seen = new ArrayList<>(page.getList("items.urgency", String.class));
    Set<String> ids = new HashSet<>(page.getList("items.caseId", String.class));
    int pages = 1;
    while (page.getString("nextCursor") != null) {
      page =
          supervisor()
              .queryParam("limit", 1)
              .queryParam("cursor", page.getString("nextCursor"))
              .get("/v1/cases")
              .jsonPath();
      seen.addAll(page.getList("items.urgency", String.class));
      ids.addAll(page.getList("items.caseId", String.class));
      pages++;
    }
    assertThat(seen)
        .hasSize(pages)
        .isSortedAccordingTo(
            Comparator.comparing((String name) -> Urgency.valueOf(name)).reversed());
    assertThat(ids).hasSize(pages);
    supervisor().queryParam("cursor", "nonsense").get("/v1/cases").then().statusCode(400);
    supervisor().queryParam("status", "NOPE").get("/v1/cases").then().statusCode(400);
    supervisor().queryParam("limit", 5000).get("/v1/cases").then().statusCode(422);
  }

  @Test
  @DisplayName("TRI-6 a text in another language, or none at all, goes to a person within the hour")
  void unreadable() {
    UUID kreyol = gateway.caseOf(gateway.signal("Tanpri ede m, mwen pa gen kote pou m dòmi"));
    UUID photo = gateway.caseOf(gateway.signal(""));

    assertThat(read(kreyol).getString("assessment.urgency")).isEqualTo("CRISIS");
    assertThat(read(photo).getString("assessment.urgency")).isEqualTo("CRISIS");
    assertThat(read(kreyol).getBoolean("assessment.readable")).isFalse();
    assertThat(read(photo).getList("assessment.conclusions.rule")).contains("TRI-6.unreadable@1");
  }

  @Test
  @DisplayName("bad input is answered with a problem that says how to mend it")
  void badInput() {
    UUID caseId = gateway.caseOf(gateway.signal("hello there"));
    String url = "/v1/cases/" + caseId;
    advocate().body("{\"text\":\"x\",\"more\":1}").post(url + "/notes").then().statusCode(400);
    advocate().body("{\"text\":\"\"}").post(url + "/notes").then().statusCode(422);
    advocate().body("no json").post(url + "/notes").then().statusCode(400);
    advocate().body("{\"ages\":[200]}").post(url + "/facts").then().statusCode(422);
    supervisor().get("/v1/cases/" + UUID.randomUUID()).then().statusCode(404);
    given().get("/v1/cases").then().statusCode(401);
    given().auth().oauth2(TestTokens.gateway("demo")).get("/v1/cases").then().statusCode(403);
    as("auditor", "finn").get(url).then().statusCode(403);
    json()
        .header("If-Match", etag(caseId))
        .body("{\"reason\":\"x\"}")
        .post(url + "/persons/" + UUID.randomUUID())
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("ageBand"));
  }

  private static Response takeOver(UUID caseId, String body, String etag) {
    return as("supervisor", "ben")
        .contentType("application/json")
        .header("If-Match", etag)
        .body(body)
        .post("/v1/cases/" + caseId + "/takeover");
  }

  private void send(Record body) {
    gateway.kafka().send(Topics.RESPONSES, ((PlanProposed) body).caseId().toString(), body);
  }

  private static PlanProposed plan(UUID caseId, long version) {
    return new PlanProposed(
        caseId,
        UUID.randomUUID(),
        version,
        1,
        Instant.now(),
        List.of(
            new PlannedAction(
                UUID.randomUUID(),
                ActionKind.FOLLOW_UP,
                null,
                null,
                null,
                null,
                false,
                true,
                null,
                List.of("CON-4"),
                null,
                null)));
  }

  private List<Record> events(UUID caseId, int atLeast) {
    List<ConsumerRecord<String, byte[]>> records =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> gateway.kafka().readAll(Topics.CASES, caseId.toString()),
                found -> found.size() >= atLeast);
    return records.stream().map(CasesComponentTest::body).toList();
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

  private String etag(UUID caseId) {
    return supervisor().get("/v1/cases/" + caseId).header("ETag");
  }

  private JsonPath read(UUID caseId) {
    return supervisor().get("/v1/cases/" + caseId).then().statusCode(200).extract().jsonPath();
  }

  private static RequestSpecification supervisor() {
    return as("supervisor", "ada");
  }

  private static RequestSpecification json() {
    return supervisor().contentType("application/json");
  }

  private static RequestSpecification advocate() {
    return as("advocate", "cora").contentType("application/json");
  }

  private static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name));
  }
}
