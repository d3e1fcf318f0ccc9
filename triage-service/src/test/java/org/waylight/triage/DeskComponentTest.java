package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Place;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;
import org.waylight.triage.casefile.application.CaseDesk;
import org.waylight.triage.desk.application.LeaseStore;
import org.waylight.triage.desk.application.ReturnLapsedClaims;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class DeskComponentTest {
  @Inject Gateway gateway;
  @Inject LeaseStore leases;
  @Inject CaseDesk desk;
  @Inject UserTransaction transaction;
  @Inject Clock clock;

  @Test
  @DisplayName("TRI-5 a line of the queue says why it stands where it stands, in named parts")
  void rank() {
    JsonPath line = gateway.lineOf(gateway.signal("my cousin is 15 years old"));

    assertThat(line.getList("items[0].rank.by")).containsExactly("URGENCY", "DEADLINE", "CASE_ID");
    assertThat(line.getString("items[0].rank[0].value")).isEqualTo("URGENT");
    assertThat(line.getList("items[0].rank[0].because.reference")).containsExactly("TRI-3@1");
    assertThat(line.getString("items[0].rank[0].because[0].sentence"))
        .isEqualTo("Anyone under 18 is possibly involved.");
    assertThat(line.getString("items[0].rank[1].value"))
        .isEqualTo(line.getString("items[0].dueAt"));
    assertThat(line.getString("items[0].rank[1].because[0].reference"))
        .isEqualTo("clocks@builtin-1");
    assertThat(line.getInt("items[0].signals")).isEqualTo(1);
    assertThat(line.getBoolean("items[0].overdue")).isFalse();
  }

  @Test
  @DisplayName("TRI-10 an abandoned claim returns to everybody with its clock, and history says so")
  void lapsed() throws Exception {
    UUID signalId = gateway.signal("my neighbor is being trafficked");
    UUID caseId = gateway.caseOf(signalId);
    String due = gateway.lineOf(signalId).getString("items[0].dueAt");
    as("dora").post("/v1/cases/" + caseId + "/claim").then().statusCode(200);

    returnLapsedIn(Duration.ofMinutes(29));
    assertThat(status(signalId)).isEqualTo("CLAIMED");
    returnLapsedIn(Duration.ofMinutes(31));

    assertThat(status(signalId)).isEqualTo("OPEN");
    assertThat(gateway.lineOf(signalId).getString("items[0].dueAt")).isEqualTo(due);
    assertThat(gateway.lineOf(signalId).getString("items[0].claimEndsAt")).isNull();
    JsonPath history = as("ada").get("/v1/cases/" + caseId + "/history").jsonPath();
    assertThat(history.getList("items.what")).containsExactly("CLAIM_LAPSED", "CLAIMED", "OPENED");
    assertThat(history.getList("items.by")).containsExactly("triage", "dora", "triage");
    as("dora")
        .put("/v1/cases/" + caseId + "/claim")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:claim-not-yours"));
  }

  @Test
  @DisplayName("TRI-10 a heartbeat, a note or claiming it again renews the claim")
  void renewed() {
    UUID signalId = gateway.signal("my neighbor is being trafficked");
    UUID caseId = gateway.caseOf(signalId);
    String claim = "/v1/cases/" + caseId + "/claim";
    as("dora").put(claim).then().statusCode(409);
    as("dora").post(claim).then().statusCode(200);
    as("ben").put(claim).then().statusCode(409);
    for (Callable<Integer> sign :
        List.<Callable<Integer>>of(
            () -> as("dora").put(claim).statusCode(),
            () -> as("dora").post(claim).statusCode(),
            () ->
                as("dora")
                    .body("{\"text\":\"Called the shelter.\"}")
                    .post("/v1/cases/" + caseId + "/notes")
                    .statusCode())) {
      Database.of("triage")
          .execute(
              "update triage.claim_lease set ends_at = now() + interval '1 minute' where case_id ="
                  + " ?",
              caseId);

      assertThat(status(sign)).isBetween(200, 201);

      assertThat(Instant.parse(gateway.lineOf(signalId).getString("items[0].claimEndsAt")))
          .isAfter(clock.instant().plus(Duration.ofMinutes(20)));
    }
  }

  @Test
  @DisplayName("TRI-9 of several who claim one case at once exactly one gets it")
  void race() throws Exception {
    UUID caseId = gateway.caseOf(gateway.signal("my neighbor is being trafficked"));
    List<String> names = List.of("ada", "ben", "dora", "emil");
    CyclicBarrier together = new CyclicBarrier(names.size());
    try (var threads = Executors.newFixedThreadPool(names.size())) {
      List<Future<Integer>> answers =
          names.stream()
              .map(
                  name ->
                      threads.submit(
                          () -> {
                            RequestSpecification request = as(name);
                            together.await();
                            return request.post("/v1/cases/" + caseId + "/claim").statusCode();
                          }))
              .toList();
      List<Integer> codes =
          answers.stream().map(answer -> DeskComponentTest.<Integer>got(answer)).toList();
      assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
    }
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.case_change where case_id = ? and what ="
                        + " 'CLAIMED'",
                    caseId))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("TRI-9 a change that comes too late is refused with what the other did meanwhile")
  void stale() {
    UUID caseId = gateway.caseOf(gateway.signal("she is only 16 and he beats her"));
    String url = "/v1/cases/" + caseId;
    String read = as("ada").get(url).header("ETag");
    as("ada").post(url + "/claim").then().statusCode(200);
    as("ada")
        .header("If-Match", as("ada").get(url).header("ETag"))
        .body("{\"value\":\"YES\",\"reason\":\"Secret words of a supervisor.\"}")
        .post(url + "/readings/MINOR")
        .then()
        .statusCode(200);

    String problem =
        as("ada")
            .header("If-Match", read)
            .body("{\"reason\":\"RESOLVED\"}")
            .post(url + "/close")
            .then()
            .statusCode(412)
            .contentType("application/problem+json")
            .body("type", equalTo("urn:waylight:problem:precondition-failed"))
            .body("versionRead", equalTo(1))
            .body("versionNow", equalTo(3))
            .body("changes", hasSize(2))
            .body("changes[0].what", equalTo("CLAIMED"))
            .body("changes[0].by", equalTo("ada"))
            .body("changes[0].toVersion", equalTo(2))
            .body("changes[1].what", equalTo("READING_DECIDED"))
            .body("changes[1].about", equalTo("MINOR"))
            .extract()
            .asString();
    assertThat(problem).doesNotContain("Secret words");
  }

  @Test
  @DisplayName(
      "TRI-9 at a change of shift cases go to a colleague or back; of each is said what came")
  void handedOver() {
    UUID mine = gateway.caseOf(gateway.signal("my neighbor is being trafficked"));
    UUID other = gateway.caseOf(gateway.signal("the workers cannot leave the farm"));
    UUID free = gateway.caseOf(gateway.signal("what is going on at that house"));
    as("fay").post("/v1/cases/" + mine + "/claim").then().statusCode(200);
    as("ben").post("/v1/cases/" + other + "/claim").then().statusCode(200);
    Map<String, Object> body =
        Map.of(
            "caseIds", List.of(mine, other, free), "to", "gil", "note", "She calls again at nine.");

    JsonPath done =
        as("fay")
            .body(body)
            .post("/v1/shift/handovers")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(done.getList("cases.findAll { it.done }.caseId")).containsExactly(mine.toString());
    assertThat(done.getString("cases.find { it.caseId == '" + other + "' }.refusal"))
        .isEqualTo("case-held");
    assertThat(done.getString("cases.find { it.caseId == '" + free + "' }.refusal"))
        .isEqualTo("case-not-held");
    JsonPath received =
        as("gil").get("/v1/shift/handovers").then().statusCode(200).extract().jsonPath();
    assertThat(received.getList("items[0].caseIds")).containsExactly(mine.toString());
    assertThat(received.getString("items[0].note")).isEqualTo("She calls again at nine.");
    assertThat(received.getString("items[0].from")).isEqualTo("fay");
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.access_record where subject_id = ? and actor ="
                        + " 'gil' and action = 'READ'",
                    UUID.fromString(done.getString("handoverId"))))
        .isEqualTo(1);

    as("gil")
        .body(Map.of("all", true, "note", "Nobody is left on the night shift."))
        .post("/v1/shift/handovers")
        .then()
        .statusCode(200)
        .body("cases", hasSize(1));

    assertThat(as("gil").get("/v1/shift/handovers").jsonPath().getList("items")).isEmpty();
    assertThat(as("ada").get("/v1/cases/" + mine + "/history").jsonPath().getList("items.what"))
        .containsExactly("HANDED_BACK", "HANDED_OVER", "CLAIMED", "OPENED");
    as("gil").body(Map.of("note", "x")).post("/v1/shift/handovers").then().statusCode(422);
    as("gil")
        .body(Map.of("all", true, "to", "gil", "note", "x"))
        .post("/v1/shift/handovers")
        .then()
        .statusCode(422);
  }

  @Test
  @DisplayName("DIS-8 the history of a case cannot be changed by the service")
  void appendOnly() throws Exception {
    try (var connection = Database.of("triage").connectAsApp();
        var statement = connection.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.executeUpdate("delete from case_change"))
          .hasMessageContaining("permission denied");
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.executeUpdate("update case_change set made_by = 'nobody'"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @DisplayName(
      "TRI-7 rumours are closed together, each by itself; TRI-3, TRI-4 never what may be a person in"
          + " danger")
  void closedTogether() {
    UUID rumour = gateway.caseOf(gateway.signal("how can i volunteer"));
    UUID minor = gateway.caseOf(gateway.signal("the girl is 15 years old"));
    UUID danger = gateway.caseOf(gateway.signal("he is beating her"));
    UUID crisis = gateway.caseOf(gateway.signal("i need a shelter tonight please"));
    UUID photo = gateway.caseOf(gateway.signal(""));
    UUID held = gateway.caseOf(gateway.signal("is there a training for nurses"));
    UUID changed = gateway.caseOf(gateway.signal("what is human trafficking"));
    as("ben").post("/v1/cases/" + held + "/claim").then().statusCode(200);
    as("ada").post("/v1/cases/" + changed + "/claim").then().statusCode(200);
    Map<String, Object> body =
        Map.of(
            "cases",
            List.of(
                seen(rumour, 1),
                seen(minor, 1),
                seen(danger, 1),
                seen(crisis, 1),
                seen(photo, 1),
                seen(held, 2),
                seen(changed, 1),
                seen(UUID.randomUUID(), 1)),
            "reason",
            "RUMOUR",
            "note",
            "The chain letter of today.");

    JsonPath done =
        as("ada")
            .body(body)
            .post("/v1/cases/close-many")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    Map<String, String> refusals = new java.util.TreeMap<>();
    done.<Map<String, Object>>getList("cases")
        .forEach(one -> refusals.put((String) one.get("caseId"), (String) one.get("refusal")));
    assertThat(refusals)
        .hasSize(8)
        .containsEntry(rumour.toString(), null)
        .containsEntry(minor.toString(), "possible-minor")
        .containsEntry(danger.toString(), "possible-danger")
        .containsEntry(crisis.toString(), "urgent")
        .containsEntry(photo.toString(), "urgent")
        .containsEntry(held.toString(), "case-held")
        .containsEntry(changed.toString(), "precondition-failed")
        .containsValue("not-found");
    JsonPath closed = as("ada").get("/v1/cases/" + rumour).jsonPath();
    assertThat(closed.getString("closeReason")).isEqualTo("RUMOUR");
    assertThat(closed.getList("notes.text")).containsExactly("The chain letter of today.");
    assertThat(
            as("ada").get("/v1/cases/" + rumour + "/history").jsonPath().getString("items[0].what"))
        .isEqualTo("CLOSED_IN_BULK");
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.access_record where subject_id = ? and actor ="
                        + " 'ada' and action = 'CLOSE'",
                    rumour))
        .isEqualTo(1);
    assertThat(as("ada").get("/v1/cases/" + minor).jsonPath().getString("status"))
        .isEqualTo("OPEN");
    as("ada")
        .body(Map.of("cases", List.of(seen(rumour, 2)), "reason", "RESOLVED", "note", "x"))
        .post("/v1/cases/close-many")
        .then()
        .statusCode(422);
  }

  @Test
  @DisplayName(
      "TRI-1 cases are found by coded fields, page by page, and by nothing else; PRO-7 never by an origin")
  void found() {
    UUID hotel =
        gateway.caseOf(gateway.signal(in("NV"), "the maids of the hotel have no passports"));
    UUID second =
        gateway.caseOf(
            gateway.signal(in("NV"), "they took the passports of the maids of the hotel"));
    UUID elsewhere = gateway.caseOf(gateway.signal(in("WY"), "they took my passport at the hotel"));

    assertThat(search("state", "NV")).startsWith(second, hotel).doesNotContain(elsewhere);
    assertThat(search("state", "NV,WY")).startsWith(elsewhere, second, hotel);
    assertThat(search("state", "WY", "rule", "TRI-5.routine@1", "status", "OPEN"))
        .startsWith(elsewhere);
    assertThat(search("state", "WY", "urgency", "URGENT")).isEmpty();
    assertThat(search("state", "WY", "channel", "CALL")).isEmpty();
    assertThat(search("state", "WY", "channel", "TEXT", "country", "US")).contains(elsewhere);
    assertThat(search("state", "NV", "openedTo", "2020-01-01T00:00:00Z")).isEmpty();
    String indicator =
        as("ada")
            .get("/v1/cases/" + elsewhere)
            .jsonPath()
            .getString("assessment.conclusions.find { it.evidence }.evidence[0].indicator");
    assertThat(search("state", "WY", "indicator", indicator)).contains(elsewhere);

    UUID read =
        gateway.caseOf(gateway.signal("they took my passport at a motel in Fargo, North Dakota"));
    UUID origin = gateway.caseOf(gateway.signal("she is from Honduras"));
    assertThat(search("state", "ND")).contains(read);
    assertThat(search("country", "HN")).doesNotContain(origin);

    JsonPath first = page("state", "NV", "limit", "1");
    JsonPath next = page("state", "NV", "limit", "1", "cursor", first.getString("nextCursor"));
    assertThat(first.getList("items.caseId")).containsExactly(second.toString());
    assertThat(next.getList("items.caseId")).containsExactly(hotel.toString());
    for (String wrong :
        List.of("type=NOPE", "cursor=nonsense", "openedFrom=today", "state=a;b", "tag=UPPER")) {
      as("ada").get("/v1/cases/search?" + wrong).then().statusCode(400);
    }
    given()
        .auth()
        .oauth2(TestTokens.of("auditor", "finn"))
        .get("/v1/cases/search")
        .then()
        .statusCode(403);
  }

  private static Map<String, Object> seen(UUID caseId, long version) {
    return Map.of("caseId", caseId, "version", version);
  }

  private static List<UUID> search(String... filters) {
    return page(filters).getList("items.caseId", UUID.class);
  }

  private static JsonPath page(String... filters) {
    RequestSpecification request = as("ada");
    for (int at = 0; at < filters.length; at += 2) {
      request.queryParam(filters[at], filters[at + 1]);
    }
    return request.get("/v1/cases/search").then().statusCode(200).extract().jsonPath();
  }

  private static StatedFacts in(String state) {
    StatedFacts none = StatedFacts.NONE;
    return new StatedFacts(
        none.minorInvolved(),
        none.immediateDanger(),
        none.selfHarm(),
        none.threatToOthers(),
        List.of(),
        new Place("US", state, null, null, null, null, null),
        null,
        none.signalerKind(),
        false,
        null,
        null,
        null,
        List.of());
  }

  private void returnLapsedIn(Duration time) throws Exception {
    transaction.begin();
    try {
      new ReturnLapsedClaims(leases, desk, Clock.offset(clock, time)).giveBack();
    } finally {
      transaction.commit();
    }
  }

  private String status(UUID signalId) {
    return gateway.lineOf(signalId).getString("items[0].status");
  }

  private static int status(Callable<Integer> request) {
    try {
      return request.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T got(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static RequestSpecification as(String supervisor) {
    return given()
        .auth()
        .oauth2(TestTokens.of("supervisor", supervisor))
        .contentType("application/json");
  }
}
