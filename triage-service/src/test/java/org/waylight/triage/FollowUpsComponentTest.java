package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class FollowUpsComponentTest {
  @Inject Gateway gateway;
  @Inject Clock clock;

  @Test
  @DisplayName(
      "CON-4 going back to somebody is refused with every reason, and allowed once they said so")
  void contactBack() {
    UUID signalId = gateway.signal("my neighbor is being trafficked");
    UUID caseId = gateway.caseOf(signalId);
    UUID person = signaler(caseId);
    Map<String, Object> wish = Map.of("personId", person, "means", "PHONE", "leaveMessage", true);

    advocate()
        .body(plan(wish, Duration.ofHours(2)))
        .post(url(caseId))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:contact-not-allowed"))
        .body("reasons.code", equalTo(List.of("not-asked", "phone-not-safe", "no-message")))
        .body("reasons.rule", hasItem("CON-4"));

    UUID safeSignal = gateway.signal(safe(), "my neighbor is being trafficked there");
    UUID safeCase = gateway.caseOf(safeSignal);
    UUID safePerson = signaler(safeCase);
    Map<String, Object> may =
        Map.of("personId", safePerson, "means", "PHONE", "leaveMessage", true);
    String planned =
        advocate()
            .body(plan(may, Duration.ofHours(2)))
            .post(url(safeCase))
            .then()
            .statusCode(201)
            .body("kind", equalTo("CONTACT_BACK"))
            .extract()
            .path("followUpId");

    gateway
        .kafka()
        .send(
            Topics.RESPONSES,
            safeCase.toString(),
            new ConsentChanged(
                safeCase,
                UUID.randomUUID(),
                1,
                safePerson,
                RecipientKind.SERVICE_PROVIDER,
                ConsentPurpose.CONTACT_BACK,
                ConsentState.WITHDRAWN,
                clock.instant().plusSeconds(5)));
    String settle = url(safeCase) + "/" + planned + "/settle";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        Database.of("triage")
                            .count(
                                "select count(*) from triage.case_response where case_id = ?",
                                safeCase))
                    .isEqualTo(1));
    advocate()
        .body(Map.of("outcome", "DONE"))
        .post(settle)
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("said-no")));
    advocate().body(Map.of("outcome", "DROPPED")).post(settle).then().statusCode(200);
    advocate()
        .body(Map.of("outcome", "DROPPED"))
        .post(settle)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:already-settled"));
    assertThat(history(safeCase)).startsWith("FOLLOW_UP_SETTLED", "FOLLOW_UP_SET");
  }

  @Test
  @DisplayName(
      "a task that is due shows in the queue and in the list, its words only with a record")
  void due() {
    UUID signalId = gateway.signal("what is going on at that house");
    UUID caseId = gateway.caseOf(signalId);
    String done =
        advocate()
            .body(assigned("cora", plan(null, Duration.ofMinutes(-1))))
            .post(url(caseId))
            .then()
            .statusCode(201)
            .body("due", equalTo(true))
            .extract()
            .path("followUpId");
    advocate().body(plan(null, Duration.ofDays(2))).post(url(caseId)).then().statusCode(201);

    assertThat(gateway.lineOf(signalId).getBoolean("items[0].followUpDue")).isTrue();
    assertThat(listed("due", "true")).contains(done);
    assertThat(listed("assignedTo", "cora")).contains(done);
    assertThat(listed("assignedTo", "somebody-else")).doesNotContain(done);
    JsonPath page = advocate().queryParam("limit", 1).get("/v1/follow-ups").jsonPath();
    assertThat(page.getList("items")).hasSize(1);
    assertThat(page.getString("nextCursor")).isNotNull();
    assertThat(advocate().get("/v1/follow-ups").asString()).doesNotContain("Ask the landlord");
    assertThat(advocate().get(url(caseId)).jsonPath().getList("items.what"))
        .containsOnly("Ask the landlord about the third floor.");
    assertThat(
            Database.of("triage")
                .count(
                    "select count(*) from triage.access_record where subject_id = ? and purpose ="
                        + " 'follow-ups'",
                    caseId))
        .isEqualTo(1);
    assertThat(
            Database.of("triage")
                .count("select count(*) from triage.follow_up where what like '%landlord%'"))
        .isZero();

    advocate()
        .body(Map.of("outcome", "DONE"))
        .post(url(caseId) + "/" + done + "/settle")
        .then()
        .statusCode(200)
        .body("settled.by", equalTo("cora"));

    assertThat(gateway.lineOf(signalId).getBoolean("items[0].followUpDue")).isFalse();
    assertThat(gateway.lineOf(signalId).getString("items[0].followUpAt")).isNotNull();
    assertThat(listed("due", "true")).doesNotContain(done);
  }

  @Test
  @DisplayName("TRI-8 what is still to be done moves with a case that proves to be part of another")
  void moved() {
    UUID first = gateway.signal("they took my passport");
    UUID second = UUID.randomUUID();
    gateway.message(second, Lane.STANDARD, "it is me again", 5);
    UUID kept = gateway.caseOf(first);
    UUID given = gateway.caseOf(second);
    advocate().body(plan(null, Duration.ofHours(1))).post(url(given)).then().statusCode(201);

    gateway.signal(second, Lane.STANDARD, StatedFacts.NONE, first, "about my passport");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(advocate().get(url(kept)).jsonPath().getList("items")).hasSize(1));
    assertThat(gateway.lineOf(first).getString("items[0].followUpAt")).isNotNull();
  }

  @Test
  @DisplayName("tags are set one by one and found; nothing that could be a name or number gets in")
  void tagged() {
    UUID signalId = gateway.signal("what is going on at that house");
    UUID caseId = gateway.caseOf(signalId);
    String tags = "/v1/cases/" + caseId + "/tags/";
    advocate().put(tags + "storm-relief").then().statusCode(200);
    advocate()
        .put(tags + "night-shift")
        .then()
        .statusCode(200)
        .body("tags", equalTo(List.of("night-shift", "storm-relief")));
    advocate().put(tags + "storm-relief").then().statusCode(200);
    advocate().put(tags + "202-5550101").then().statusCode(422);
    advocate().put(tags + "Maria").then().statusCode(422);
    assertThat(
            advocate()
                .queryParam("tag", "storm-relief,night-shift")
                .get("/v1/cases/search")
                .jsonPath()
                .getList("items.caseId"))
        .containsExactly(caseId.toString());
    advocate()
        .delete(tags + "storm-relief")
        .then()
        .statusCode(200)
        .body("tags", equalTo(List.of("night-shift")));
    assertThat(gateway.lineOf(signalId).getList("items[0].tags")).containsExactly("night-shift");
    assertThat(history(caseId)).containsExactly("UNTAGGED", "TAGGED", "TAGGED", "OPENED");
    advocate().put("/v1/cases/" + UUID.randomUUID() + "/tags/x").then().statusCode(404);
  }

  @Test
  @DisplayName("INT-3 an advocate marks what was asked; declined is an answer too")
  void questions() {
    UUID caseId = gateway.caseOf(gateway.signal("what is going on at that house"));
    String url = "/v1/cases/" + caseId + "/questions";
    List<String> open = advocate().get(url).then().statusCode(200).extract().path("open");
    assertThat(open).isNotEmpty();

    advocate()
        .body(Map.of("question", open.getFirst(), "state", "DECLINED"))
        .put(url)
        .then()
        .statusCode(200)
        .body("open", equalTo(open.subList(1, open.size())))
        .body("marked[0].state", equalTo("DECLINED"))
        .body("marked[0].by", equalTo("cora"));
    advocate()
        .body(Map.of("question", "What is her name?", "state", "ASKED"))
        .put(url)
        .then()
        .statusCode(422);
  }

  private List<String> listed(String parameter, String value) {
    return advocate()
        .queryParam(parameter, value)
        .queryParam("limit", 200)
        .get("/v1/follow-ups")
        .then()
        .statusCode(200)
        .extract()
        .path("items.followUpId");
  }

  private Map<String, Object> plan(@Nullable Map<String, Object> contact, Duration in) {
    Map<String, Object> plan =
        new java.util.HashMap<>(
            Map.of(
                "dueAt",
                Instant.now(clock).plus(in).toString(),
                "what",
                "Ask the landlord about the third floor."));
    if (contact != null) {
      plan.put("contact", contact);
    }
    return plan;
  }

  private static Map<String, Object> assigned(String to, Map<String, Object> plan) {
    plan.put("assignedTo", to);
    return plan;
  }

  private static StatedFacts safe() {
    StatedFacts none = StatedFacts.NONE;
    return new StatedFacts(
        none.minorInvolved(),
        none.immediateDanger(),
        none.selfHarm(),
        none.threatToOthers(),
        List.of(),
        null,
        null,
        none.signalerKind(),
        false,
        null,
        null,
        new SafeContact(Answer.YES, Answer.YES, Answer.YES, null, null),
        List.of());
  }

  private static UUID signaler(UUID caseId) {
    return UUID.fromString(
        advocate()
            .get("/v1/cases/" + caseId)
            .jsonPath()
            .getString("persons.find { 'SIGNALER' in it.roles }.id"));
  }

  private static List<String> history(UUID caseId) {
    return given()
        .auth()
        .oauth2(TestTokens.of("supervisor", "ada"))
        .get("/v1/cases/" + caseId + "/history")
        .jsonPath()
        .getList("items.what");
  }

  private static String url(UUID caseId) {
    return "/v1/cases/" + caseId + "/follow-ups";
  }

  private static RequestSpecification advocate() {
    return given().auth().oauth2(TestTokens.of("advocate", "cora")).contentType("application/json");
  }
}
