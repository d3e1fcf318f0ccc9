package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** RES-4: legal holds, and whose time is over. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class RetentionComponentTest {
  private static final String REASON = "{\"reason\":\"subpoena of Zanzibar county\"}";
  private final Database database = Database.of("triage");

  @Inject Gateway gateway;

  private static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name)).contentType("application/json");
  }

  private static Response hold(UUID caseId, String more) {
    return as("supervisor", "ada").body(REASON).post("/v1/cases/" + caseId + "/hold" + more);
  }

  private UUID caseOf(String text) {
    return gateway.caseOf(gateway.signal(text));
  }

  private static void close(UUID caseId) {
    String url = "/v1/cases/" + caseId;
    as("supervisor", "ada").post(url + "/claim").then().statusCode(200);
    String etag = as("supervisor", "ada").get(url).header("ETag");
    as("supervisor", "ada")
        .header("If-Match", etag)
        .body("{\"reason\":\"RESOLVED\"}")
        .post(url + "/close")
        .then()
        .statusCode(200);
  }

  private void fourYearsOlder(UUID caseId) {
    for (String sql :
        List.of(
            "update triage.message set sent_at = sent_at - interval '4 years' where signal_id in"
                + " (select id from triage.signal where case_id = ?)",
            "update triage.signal set received_at = received_at - interval '4 years'"
                + " where case_id = ?",
            "update triage.case_file set state_since = state_since - interval '4 years',"
                + " opened_at = opened_at - interval '4 years' where id = ?")) {
      database.execute(sql, caseId);
    }
  }

  private static Map<String, Object> line(UUID caseId) {
    String cursor = "";
    while (true) {
      Response page = as("auditor", "finn").get("/v1/retention?limit=2" + cursor);
      page.then().statusCode(200);
      List<Map<String, Object>> found =
          page.jsonPath().getList("items.findAll { it.caseId == '" + caseId + "' }");
      if (!found.isEmpty()) {
        return found.getFirst();
      }
      assertThat((String) page.path("nextCursor")).as("the case is in the list").isNotNull();
      cursor = "&cursor=" + page.path("nextCursor");
    }
  }

  @Test
  @DisplayName(
      "RES-4 a supervisor sets and lifts a hold with a reason; both stay, sealed, on record")
  void setAndLifted() {
    UUID caseId = caseOf("they keep our passports in the laundry");
    hold(caseId, "").then().statusCode(201).body("liftedBy", nullValue());
    hold(caseId, "")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-on-hold"));
    hold(caseId, "/lift").then().statusCode(200).body("liftedBy", equalTo("ada"));
    hold(caseId, "/lift")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-not-on-hold"));
    hold(caseId, "").then().statusCode(201);

    var holds = as("supervisor", "bea").get("/v1/cases/" + caseId + "/holds").jsonPath();
    assertThat(holds.getList("items.reason")).containsOnly("subpoena of Zanzibar county");
    assertThat(holds.getList("items.hold.liftedBy")).containsExactly(null, "ada");
    assertThat(
            database.count(
                "select count(*) from triage.legal_hold h where h::text like '%Zanzibar%'"))
        .isZero();
    assertThat(
            as("auditor", "finn")
                .get("/v1/access-record/cases/" + caseId + "?purpose=COMPLAINT")
                .jsonPath()
                .getList("items.action"))
        .containsExactly("AUDIT", "READ", "HOLD_SET", "HOLD_LIFTED", "HOLD_SET");
  }

  @Test
  @DisplayName("RES-4 only supervisors hold, of a case there is, and with a reason")
  void refused() {
    UUID caseId = caseOf("a question about a shelter in Reno");
    for (String role : List.of("advocate", "auditor", "operator")) {
      as(role, "x").body(REASON).post("/v1/cases/" + caseId + "/hold").then().statusCode(403);
    }
    as("supervisor", "ada")
        .body("{\"reason\":\" \"}")
        .post("/v1/cases/" + caseId + "/hold")
        .then()
        .statusCode(422);
    hold(UUID.randomUUID(), "").then().statusCode(404);
    as("advocate", "x").get("/v1/retention").then().statusCode(403);
    as("auditor", "x").get("/v1/retention?cursor=elsewhere").then().statusCode(400);
  }

  @Test
  @DisplayName("RES-4 time runs from the closing; once over it has ended, but never under hold")
  void standing() {
    UUID caseId = caseOf("they do not pay us at the farm");
    close(caseId);
    assertThat(line(caseId))
        .containsEntry("standing", "KEPT")
        .containsEntry("policy", "retention@builtin-1");
    fourYearsOlder(caseId);
    assertThat(line(caseId)).containsEntry("standing", "ENDED");
    hold(caseId, "").then().statusCode(201);
    assertThat(line(caseId)).containsEntry("standing", "ON_HOLD");
    hold(caseId, "/lift").then().statusCode(200);
    assertThat(line(caseId)).containsEntry("standing", "ENDED");
  }

  @Test
  @DisplayName("RES-4 a case that was supplemented recently is kept, however long it was closed")
  void supplemented() {
    UUID caseId = caseOf("nobody is paid at that motel");
    close(caseId);
    fourYearsOlder(caseId);
    database.execute(
        "update triage.message set sent_at = now() where signal_id in"
            + " (select id from triage.signal where case_id = ?)",
        caseId);
    assertThat(line(caseId)).containsEntry("standing", "KEPT");
  }

  @Test
  @DisplayName("RES-4 the hold of a case that joined another holds that one too")
  void joined() {
    UUID kept = caseOf("they sleep in the cannery");
    UUID given = caseOf("they sleep at the cannery");
    hold(given, "").then().statusCode(201);
    as("supervisor", "ada")
        .header("If-Match", as("supervisor", "ada").get("/v1/cases/" + kept).header("ETag"))
        .body(Map.of("otherCaseId", given.toString(), "reason", "the same cannery"))
        .post("/v1/cases/" + kept + "/merge")
        .then()
        .statusCode(200);
    close(kept);
    fourYearsOlder(kept);
    assertThat(line(kept)).containsEntry("standing", "ON_HOLD");
  }

  @Test
  @DisplayName("RES-4 the runtime login can lift a hold, not change or remove one")
  void runtimeLogin() throws SQLException {
    try (Connection app = database.connectAsApp();
        var statement = app.createStatement()) {
      for (String sql :
          List.of(
              "update legal_hold set reason = 'x'",
              "update legal_hold set set_by = 'nobody'",
              "delete from legal_hold",
              "truncate legal_hold")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
      }
    }
  }
}
