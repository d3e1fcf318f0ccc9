package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.ErasedCount;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.platform.json.EventJson;
import org.waylight.testing.Database;
import org.waylight.testing.SealedColumns;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;
import org.waylight.triage.erasure.application.FollowSchedule;
import org.waylight.triage.statistics.application.Counts;
import org.waylight.triage.statistics.domain.Period;

/** RES-4: a case is erased for good, its counts stay, and every service proves it. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class ErasureComponentTest {
  private static final String REASON = "{\"reason\":\"Zanzibar asked us to\"}";
  private final Database database = Database.of("triage");
  private final SealedColumns columns = new SealedColumns("triage");

  @Inject Gateway gateway;
  @Inject Counts counts;
  @Inject FollowSchedule schedule;

  private static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name)).contentType("application/json");
  }

  private static RequestSpecification supervisor(String name) {
    return as("supervisor", name);
  }

  private static String url(UUID caseId) {
    return "/v1/cases/" + caseId;
  }

  private static String etag(UUID caseId) {
    return supervisor("ada").get(url(caseId)).header("ETag");
  }

  private static void close(UUID caseId) {
    supervisor("ada").post(url(caseId) + "/claim").then().statusCode(200);
    supervisor("ada")
        .header("If-Match", etag(caseId))
        .body("{\"reason\":\"RESOLVED\"}")
        .post(url(caseId) + "/close")
        .then()
        .statusCode(200);
  }

  private static Response request(UUID caseId) {
    return supervisor("ada")
        .header("If-Match", etag(caseId))
        .body(REASON)
        .post(url(caseId) + "/erasure");
  }

  private static Response confirm(UUID caseId, String by) {
    return supervisor(by).header("If-Match", etag(caseId)).post(url(caseId) + "/erasure/confirm");
  }

  private static void erase(UUID caseId) {
    request(caseId).then().statusCode(201);
    confirm(caseId, "bea").then().statusCode(200);
  }

  private UUID closedCase(String text) {
    UUID caseId = gateway.caseOf(gateway.signal(text));
    close(caseId);
    return caseId;
  }

  private List<CaseErased> told(UUID caseId) {
    return gateway.kafka().readAll(Topics.ERASURES, caseId.toString()).stream()
        .map(ErasureComponentTest::erased)
        .filter(CaseErased.class::isInstance)
        .map(CaseErased.class::cast)
        .toList();
  }

  private static Object erased(ConsumerRecord<String, byte[]> record) {
    try {
      String type =
          new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
      return type.contains("case.erased")
          ? EventJson.mapper().readValue(record.value(), CaseErased.class)
          : "another";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<CaseErased> awaitTold(UUID caseId, int times) {
    return await().atMost(Duration.ofSeconds(20)).until(() -> told(caseId), t -> t.size() >= times);
  }

  @Test
  @DisplayName("RES-4 nothing sealed, no hash, no reading of an erased case is left in any column")
  void everyPlace() {
    Set<String> before = columns.envelopes().keySet();
    UUID signalId = UUID.randomUUID();
    UUID caseId = plant(signalId);
    Set<String> planted = columns.envelopes().keySet();
    planted.removeAll(before);
    assertThat(planted).as("words in all places of the table").hasSizeGreaterThan(12);

    erase(caseId);

    Set<String> left = columns.envelopes().keySet();
    left.retainAll(planted);
    assertThat(left).isEmpty();
    for (String sql :
        List.of(
            "select count(*) from tie_signature where signal_id = ?",
            "select count(*) from tie_key where signal_id = ?",
            "select count(*) from tie where ? in (one, other)",
            "select count(*) from message where signal_id = ? and reading <> '{}'",
            "select count(*) from conversation where signal_id = ?",
            "select count(*) from dead_letter where key = ?::uuid::text and payload is not null")) {
      assertThat(database.count(sql, signalId)).as(sql).isZero();
    }
    for (String sql :
        List.of(
            "select count(*) from assessment_history where case_id = ?",
            "select count(*) from case_file where id = ? and (tags <> '{}'"
                + " or jsonb_path_exists(content, '$.**.evidence[*]')"
                + " or jsonb_array_length(content -> 'persons') > 0)",
            "select count(*) from signal where case_id = ? and content::text like '%Tonopah%'",
            "select count(*) from follow_up where case_id = ? and outcome is null",
            "select count(*) from case_change where case_id = ? and what = 'TAGGED'"
                + " and about is not null")) {
      assertThat(database.count(sql, caseId)).as(sql).isZero();
    }
    assertThat(
            as("auditor", "finn")
                .get("/v1/access-record/cases/" + caseId + "?purpose=COMPLAINT")
                .jsonPath()
                .getList("items.action"))
        .contains("ERASURE_REQUESTED", "ERASED");
  }

  @Test
  @DisplayName("RES-4 every column that could hold words was looked at")
  void everyColumn() {
    assertThat(columns.all()).containsExactlyInAnyOrderElementsOf(SealedColumns.lookedAt());
  }

  /** Words in every place of docs/retention.md. */
  private UUID plant(UUID signalId) {
    String text = "Call 702-555-0134, plate NV ABC1234, they took our passports at the motel";
    StatedFacts facts =
        new StatedFacts(
            Answer.YES,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            List.of(15),
            new Place(
                "US",
                "NV",
                null,
                "Tonopah",
                null,
                null,
                gateway.seal("1 Main Street", signalId, SealedFields.STREET)),
            "en",
            SignalerKind.UNKNOWN,
            false,
            gateway.seal("an aunt", signalId, SealedFields.RELATIONSHIP),
            new ContactDetails(
                gateway.seal("Jane Doe", signalId, SealedFields.CONTACT_NAME), null, null, null),
            null,
            List.of());
    SignalReceived opening = gateway.received(signalId, Lane.STANDARD, facts, null, text);
    gateway
        .kafka()
        .send(
            Topics.SIGNALS_STANDARD,
            signalId.toString(),
            inConversation(opening, UUID.randomUUID()));
    UUID caseId = gateway.caseOf(signalId);
    UUID other = gateway.caseOf(gateway.signal(text + " still"));
    database.execute(
        "insert into dead_letter (id, topic, partition_number, record_offset, record_time, key,"
            + " headers, payload, reason, died_at) values (gen_random_uuid(), 'signals.standard',"
            + " 0, -1, now(), ?::uuid::text, '{}', 'a1.aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'test',"
            + " now())",
        signalId);
    String url = url(caseId);
    supervisor("ada").body(REASON).post(url + "/hold").then().statusCode(201);
    supervisor("ada").body(REASON).post(url + "/hold/lift").then().statusCode(200);
    supervisor("ada")
        .header("If-Match", etag(caseId))
        .body(Map.of("otherCaseId", other.toString(), "reason", "the same motel"))
        .post(url + "/merge")
        .then()
        .statusCode(200);
    as("advocate", "cora")
        .body("{\"text\":\"a note\"}")
        .post(url + "/notes")
        .then()
        .statusCode(201);
    supervisor("ada").put(url + "/tags/zanzibar").then().statusCode(200);
    supervisor("ada").post(url + "/claim").then().statusCode(200);
    supervisor("ada")
        .body(Map.of("dueAt", Instant.now().plusSeconds(3600).toString(), "what", "call the aunt"))
        .post(url + "/follow-ups")
        .then()
        .statusCode(201);
    supervisor("ada")
        .body(Map.of("caseIds", List.of(caseId), "to", "gil", "note", "She calls again."))
        .post("/v1/shift/handovers")
        .then()
        .statusCode(200);
    supervisor("gil")
        .header("If-Match", etag(caseId))
        .body("{\"value\":\"YES\",\"reason\":\"she said so\"}")
        .post(url + "/readings/MINOR")
        .then()
        .statusCode(200);
    supervisor("gil")
        .header("If-Match", etag(caseId))
        .body("{\"reason\":\"RESOLVED\",\"note\":\"she is safe\"}")
        .post(url + "/close")
        .then()
        .statusCode(200);
    return caseId;
  }

  private static SignalReceived inConversation(SignalReceived s, UUID conversation) {
    return new SignalReceived(
        s.signalId(),
        s.gateway(),
        s.channel(),
        s.lane(),
        s.receivedAt(),
        s.occurredAt(),
        s.messages(),
        s.facts(),
        s.linkedSignalId(),
        s.receiptUnresolved(),
        new InConversation(conversation, Duration.ofDays(1)),
        null);
  }

  @Test
  @DisplayName("RES-4 two supervisors erase a closed case; the request's reason goes with it")
  void twoPeople() {
    UUID caseId = closedCase("they lock the doors of the bakery at night");
    request(caseId).then().statusCode(201).body("stage", equalTo("REQUESTED"));
    request(caseId)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:erasure-requested"));
    supervisor("bea")
        .get(url(caseId) + "/erasure")
        .then()
        .body("reason", equalTo("Zanzibar asked us to"));
    as("auditor", "finn").get(url(caseId) + "/erasure").then().body("reason", nullValue());
    confirm(caseId, "ada")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:second-supervisor-needed"));
    String read = etag(caseId);
    confirm(caseId, "bea")
        .then()
        .statusCode(200)
        .body("stage", equalTo("ERASED"), "requestedBy", equalTo("ada"))
        .body("confirmedBy", equalTo("bea"), "reason", nullValue());

    for (Response again :
        List.of(
            supervisor("bea").header("If-Match", read).post(url(caseId) + "/erasure/confirm"),
            supervisor("ada").header("If-Match", read).body(REASON).post(url(caseId) + "/erasure"),
            supervisor("ada").get(url(caseId)),
            supervisor("ada").post(url(caseId) + "/claim"),
            supervisor("ada").body(REASON).post(url(caseId) + "/hold"),
            supervisor("ada").put(url(caseId) + "/tags/one"),
            as("advocate", "cora").body("{\"text\":\"more\"}").post(url(caseId) + "/notes"))) {
      again.then().statusCode(410).body("type", equalTo("urn:waylight:problem:case-erased"));
    }
    supervisor("ada").delete(url(caseId) + "/erasure").then().statusCode(409);
    assertThat(awaitTold(caseId, 1)).hasSize(1);
  }

  @Test
  @DisplayName("RES-4 open, held, joined and changed cases are refused, each with what to do")
  void refused() {
    UUID open = gateway.caseOf(gateway.signal("a question about the laundry"));
    request(open).then().statusCode(409).body("type", equalTo("urn:waylight:problem:case-open"));

    UUID held = closedCase("they keep us at the car wash");
    supervisor("ada").body(REASON).post(url(held) + "/hold").then().statusCode(201);
    request(held).then().statusCode(409).body("type", equalTo("urn:waylight:problem:case-on-hold"));
    supervisor("ada").body(REASON).post(url(held) + "/hold/lift").then().statusCode(200);
    request(held).then().statusCode(201);
    supervisor("ada").body(REASON).post(url(held) + "/hold").then().statusCode(201);
    confirm(held, "bea")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-on-hold"));
    supervisor("cy").delete(url(held) + "/erasure").then().statusCode(204);
    supervisor("cy").get(url(held) + "/erasure").then().statusCode(404);

    UUID kept = gateway.caseOf(gateway.signal("they are in the orchard"));
    UUID given = gateway.caseOf(gateway.signal("they are at the orchard"));
    supervisor("ada")
        .header("If-Match", etag(kept))
        .body(Map.of("otherCaseId", given.toString(), "reason", "the same orchard"))
        .post(url(kept) + "/merge")
        .then()
        .statusCode(200);
    request(given).then().statusCode(409).body("type", equalTo("urn:waylight:problem:case-joined"));

    close(kept);
    supervisor("ada").body(REASON).post(url(kept) + "/erasure").then().statusCode(428);
    supervisor("ada")
        .header("If-Match", "\"1\"")
        .body(REASON)
        .post(url(kept) + "/erasure")
        .then()
        .statusCode(412);
    as("advocate", "cora").body(REASON).post(url(kept) + "/erasure").then().statusCode(403);
    request(kept).then().statusCode(201);
    confirm(kept, "bea").then().statusCode(200);
    supervisor("ada")
        .get(url(given) + "/erasure")
        .then()
        .statusCode(200)
        .body("caseId", equalTo(kept.toString()));
    assertThat(awaitTold(kept, 1).getFirst().joinedCaseIds()).containsExactly(given);
  }

  @Test
  @DisplayName("RES-4 a repetition brings nothing back; somebody who writes again opens a new case")
  void nothingComesBack() {
    UUID signalId = UUID.randomUUID();
    UUID conversation = UUID.randomUUID();
    SignalReceived opening =
        inConversation(
            gateway.received(
                signalId, Lane.STANDARD, StatedFacts.NONE, null, "they never let us leave"),
            conversation);
    MessageAdded more = gateway.added(signalId, Lane.STANDARD, "the door is locked", 1);
    gateway.kafka().send(Topics.SIGNALS_STANDARD, signalId.toString(), opening);
    gateway.kafka().send(Topics.SIGNALS_STANDARD, signalId.toString(), more);
    UUID caseId = gateway.caseOf(signalId);
    await()
        .until(
            () ->
                database.count("select count(*) from message where signal_id = ?", signalId) == 2);
    close(caseId);
    erase(caseId);
    String tombstone = row(caseId, signalId);

    gateway.kafka().send(Topics.SIGNALS_STANDARD, signalId.toString(), opening);
    gateway.kafka().send(Topics.SIGNALS_URGENT, signalId.toString(), more);
    // Without its own id ever having been seen: another text of the same person.
    MessageAdded news =
        in(conversation, gateway.added(signalId, Lane.STANDARD, "please help me now", 2));
    gateway.kafka().send(Topics.SIGNALS_STANDARD, signalId.toString(), news);

    UUID home = awaitHome(signalId);
    UUID newCase = gateway.caseOf(home);
    assertThat(newCase).isNotEqualTo(caseId);
    assertThat(
            supervisor("ada")
                .get(url(newCase))
                .jsonPath()
                .getList("signals.messages.flatten().text"))
        .containsExactly("please help me now");
    assertThat(row(caseId, signalId)).isEqualTo(tombstone);
    assertThat(
            database.count(
                "select count(*) from message where signal_id = ? and text is not null", signalId))
        .isZero();

    UUID quoting = UUID.randomUUID();
    gateway.signal(quoting, Lane.STANDARD, StatedFacts.NONE, signalId, "I wrote before");
    assertThat(gateway.caseOf(quoting)).as("INT-5 the receipt leads on").isEqualTo(newCase);

    close(newCase);
    erase(newCase);
    gateway.kafka().send(Topics.SIGNALS_STANDARD, signalId.toString(), opening);
    gateway.kafka().send(Topics.SIGNALS_STANDARD, signalId.toString(), news);
    gateway.caseOf(gateway.signal("whoever comes last, all before was taken"));
    assertThat(
            database.count(
                "select count(*) from message where text is not null and id = any (?)",
                (Object) new UUID[] {news.message().messageId(), more.message().messageId()}))
        .isZero();
    assertThat(awaitTold(newCase, 1).getFirst().signalIds()).contains(signalId, home, quoting);
  }

  private UUID awaitHome(UUID signalId) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database
                    .rows(
                        "select home from erased_signal e join signal s on s.id = e.home"
                            + " where e.signal_id = ?",
                        signalId)
                    .stream()
                    .map(row -> (UUID) row.get("home"))
                    .findFirst()
                    .orElse(null),
            home -> home != null);
  }

  private String row(UUID caseId, UUID signalId) {
    return database.rows("select * from case_file where id = ?", caseId)
        + " "
        + database.rows("select * from signal where id = ?", signalId)
        + database.rows("select * from message where signal_id = ? order by id", signalId);
  }

  private static MessageAdded in(UUID conversation, MessageAdded m) {
    return new MessageAdded(
        m.signalId(),
        m.gateway(),
        m.channel(),
        m.lane(),
        m.receivedAt(),
        m.message(),
        m.facts(),
        new InConversation(conversation, Duration.ofDays(1)),
        null);
  }

  @Test
  @DisplayName("RES-4 what statistics count is the same before and after")
  void counted() {
    UUID signalId =
        gateway.signal(
            new StatedFacts(
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                List.of(),
                new Place("US", "NV", "Nye", "Tonopah", null, null, null),
                "en",
                SignalerKind.UNKNOWN,
                false,
                null,
                null,
                null,
                List.of()),
            "My boss took our passports, we work to pay off the debt.");
    UUID caseId = gateway.caseOf(signalId);
    close(caseId);
    database.execute(
        "update signal set received_at = '2016-05-01', content ="
            + " jsonb_set(content, '{receivedAt}', '\"2016-05-01T00:00:00Z\"') where id = ?",
        signalId);
    database.execute("update case_file set opened_at = '2016-05-01' where id = ?", caseId);
    List<Object> before = countedIn2016();

    erase(caseId);

    assertThat(countedIn2016()).isEqualTo(before);
    assertThat(before.toString()).contains("LABOR", "NV", "TEXT", "DEBT_BONDAGE", "HIGH");
  }

  private List<Object> countedIn2016() {
    Period year = Period.of(Period.Kind.YEAR, "2016").orElseThrow();
    return List.of(
        counts.signals(year),
        counts.cases(year),
        counts.potentialVictims(year),
        counts.timesToResponse(year));
  }

  @Test
  @DisplayName("RES-4 what every service proves completes it; told again, it waits for new proofs")
  void proven() {
    UUID caseId = closedCase("nobody pays us at the nail salon");
    erase(caseId);
    prove(caseId, "referral", 1);
    awaitStage(caseId, "ERASED", 1);
    prove(caseId, "referral", 1);
    prove(caseId, "intake", 1);
    JsonPath complete = awaitStage(caseId, "COMPLETE", 2);
    assertThat(complete.getList("proofs.service")).containsExactly("intake", "referral");
    assertThat(complete.getInt("proofs[0].counts[0].count")).isEqualTo(3);
    prove(UUID.randomUUID(), "intake", 1);

    as("operator", "olga")
        .body(Map.of("caseIds", List.of(caseId)))
        .post("/v1/erasures/again")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("TOLD_AGAIN")));
    assertThat(awaitTold(caseId, 2)).extracting(CaseErased::round).containsExactly(1, 2);
    awaitStage(caseId, "ERASED", 2);
    database.execute("alter table erasure disable trigger erasure_stays");
    database.execute(
        "update erasure set told_at = now() - interval '25 hours' where case_id = ?", caseId);
    database.execute("alter table erasure enable trigger erasure_stays");
    assertThat(
            as("operator", "olga")
                .get("/v1/erasures?limit=200")
                .jsonPath()
                .getList("items.findAll { it.overdue }.caseId"))
        .contains(caseId.toString());
    prove(caseId, "referral", 2);
    prove(caseId, "intake", 2);
    awaitStage(caseId, "COMPLETE", 4);
    assertThat(as("operator", "olga").get("/v1/erasures/ids").jsonPath().getList("caseIds"))
        .contains(caseId.toString());
  }

  private void prove(UUID caseId, String service, int round) {
    gateway
        .kafka()
        .send(
            Topics.ERASURES,
            caseId.toString(),
            new ErasureProven(
                caseId, service, round, List.of(new ErasedCount("things", 3)), Instant.now()));
  }

  private static JsonPath awaitStage(UUID caseId, String stage, int proofs) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as("auditor", "finn").get(url(caseId) + "/erasure").jsonPath(),
            view ->
                stage.equals(view.getString("stage")) && view.getList("proofs").size() == proofs);
  }

  @Test
  @DisplayName("RES-4 after a restore an operator's list asks; only a supervisor confirms")
  void restored() {
    UUID caseId = closedCase("they sleep in the greenhouse");
    as("operator", "olga")
        .body(Map.of("caseIds", List.of(caseId, UUID.randomUUID())))
        .post("/v1/erasures/again")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("TO_BE_CONFIRMED", "REFUSED")))
        .body("items[1].why", equalTo("not-found"));
    supervisor("ada").get(url(caseId)).then().statusCode(200);
    confirm(caseId, "bea").then().statusCode(200).body("requestedBy", equalTo("olga"));
    as("supervisor", "ada")
        .body(Map.of("caseIds", List.of(caseId)))
        .post("/v1/erasures/again")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("RES-4 on schedule what has ended is erased, what is held or supplemented is not")
  void onSchedule() {
    UUID ended = closedCase("they do not pay us at the mill");
    UUID held = closedCase("they do not pay us at the quarry");
    UUID supplemented = closedCase("they do not pay us at the dairy");
    List.of(ended, held, supplemented).forEach(this::fourYearsOlder);
    supervisor("ada").body(REASON).post(url(held) + "/hold").then().statusCode(201);
    database.execute(
        "update message set sent_at = now() where signal_id in"
            + " (select id from signal where case_id = ?)",
        supplemented);

    assertThat(schedule.erase()).isPositive();
    assertThat(schedule.erase()).isZero();

    supervisor("ada")
        .get(url(ended) + "/erasure")
        .then()
        .body("cause", equalTo("SCHEDULE"), "policy", equalTo("retention@builtin-1"));
    supervisor("ada").get(url(ended)).then().statusCode(410);
    supervisor("ada").get(url(held)).then().statusCode(200);
    supervisor("ada").get(url(supplemented)).then().statusCode(200);
    assertThat(awaitTold(ended, 1)).hasSize(1);
  }

  private void fourYearsOlder(UUID caseId) {
    for (String sql :
        List.of(
            "update message set sent_at = sent_at - interval '4 years' where signal_id in"
                + " (select id from signal where case_id = ?)",
            "update signal set received_at = received_at - interval '4 years' where case_id = ?",
            "update case_file set state_since = state_since - interval '4 years',"
                + " opened_at = opened_at - interval '4 years' where id = ?")) {
      database.execute(sql, caseId);
    }
  }

  @Test
  @DisplayName("RES-4 the runtime login empties nothing that is not erased, and no tombstone")
  void runtimeLogin() throws SQLException {
    UUID caseId = closedCase("they hold us in the brickyard");
    erase(caseId);
    try (Connection app = database.connectAsApp();
        var statement = app.createStatement()) {
      for (String sql :
          List.of(
              "delete from assessment_history",
              "update case_join set reason = null",
              "update legal_hold set reason = null",
              "update case_change set about = null",
              "delete from erasure_proof",
              "update erasure_proof set counts = '[]'",
              "truncate erasure")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
      }
      assertThatThrownBy(() -> statement.execute("select erase_kept('" + UUID.randomUUID() + "')"))
          .hasMessageContaining("only what is erased");
      for (String sql :
          List.of(
              "delete from erasure where case_id = '%s'",
              "update erasure set erased_at = now() where case_id = '%s'",
              "update erasure set confirmed_by = 'nobody' where case_id = '%s'")) {
        assertThatThrownBy(() -> statement.execute(sql.formatted(caseId)))
            .hasMessageContaining("stays on record");
      }
    }
  }
}
