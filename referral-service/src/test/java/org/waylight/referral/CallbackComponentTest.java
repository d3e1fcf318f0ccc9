package org.waylight.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;

/** Recipients say, signed, what came of their reports. */
@QuarkusTest
class CallbackComponentTest extends ReferralTest {
  private UUID toldReport(String state) {
    AGENCY.answers(204);
    Cases cases =
        new Cases()
            .at(Cases.place("US", state, null, null))
            .topics(Topic.CARNIVAL)
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Object action = action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId");
    UUID report =
        UUID.fromString(approve(plan, action, "ada", "{\"reason\":\"reviewed\"}").path("reportId"));
    awaitStage(report, "TOLD");
    return report;
  }

  private UUID fetchedReport(String state, Response credential) {
    UUID report = toldReport(state);
    recipient(credential).get("/v1/delivery/reports/" + report).then().statusCode(200);
    return report;
  }

  private static String body(UUID report, String outcome) {
    return "{\"type\":\"report.outcome\",\"data\":{\"reportId\":\"%s\",\"outcome\":\"%s\"}}"
        .formatted(report, outcome);
  }

  private static Response post(
      UUID report, String id, long timestamp, String signature, String body) {
    return given()
        .contentType("application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", signature)
        .body(body)
        .post("/v1/delivery/reports/" + report + "/outcome");
  }

  private static Response signed(
      Response credential, UUID report, String id, long secondsAgo, String body) {
    long timestamp = Published.now().getEpochSecond() - secondsAgo;
    try {
      String signature =
          new Webhook((String) credential.path("webhookSecret")).sign(id, timestamp, body);
      return post(report, id, timestamp, signature, body);
    } catch (com.standardwebhooks.exceptions.WebhookSigningException
        | com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object outcome(UUID report) {
    return DATABASE
        .rows("select outcome, outcome_by from delivery where report_id = ?", report)
        .getFirst()
        .get("outcome");
  }

  @Test
  @DisplayName(
      "RES-3 a recipient says with its signature what came of its report; again under the same id"
          + " is a replay, and a later one replaces it")
  void said() {
    OrganisationPublished police = police("R1");
    Response credential = credential(police);
    UUID report = fetchedReport("R1", credential);
    signed(credential, report, "msg-1", 0, body(report, "INVESTIGATION_OPENED"))
        .then()
        .statusCode(204);
    assertThat(outcome(report)).isEqualTo("INVESTIGATION_OPENED");
    assertThat(DATABASE.rows("select outcome_by from delivery where report_id = ?", report))
        .extracting(row -> row.get("outcome_by"))
        .containsExactly(police.organisationId().toString());

    signed(credential, report, "msg-1", 0, body(report, "UNFOUNDED"))
        .then()
        .statusCode(409)
        .body("type", containsString("replayed"));
    assertThat(outcome(report)).isEqualTo("INVESTIGATION_OPENED");
    signed(credential, report, "msg-2", 0, body(report, "UNABLE_TO_ACT")).then().statusCode(204);
    assertThat(outcome(report)).isEqualTo("UNABLE_TO_ACT");
  }

  @Test
  @DisplayName(
      "DIS-6 RES-3 a callback that is forged, old, from the future, another recipient's, changed,"
          + " for another report or for one that never left is refused and changes nothing")
  void refused() {
    Response credential = credential(police("R2"));
    Response other = credential(police("R3"));
    UUID report = fetchedReport("R2", credential);
    UUID second = fetchedReport("R2", credential);
    UUID unfetched = toldReport("R2");
    String body = body(report, "UNFOUNDED");
    long now = Published.now().getEpochSecond();

    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/delivery/reports/" + report + "/outcome")
        .then()
        .statusCode(403);
    post(report, "m1", now, "v1,AAAA", body).then().statusCode(403);
    signed(credential, report, "m2", 600, body).then().statusCode(403);
    signed(credential, report, "m3", -600, body).then().statusCode(403);
    signed(other, report, "m4", 0, body).then().statusCode(403);
    signed(credential, UUID.randomUUID(), "m5", 0, body).then().statusCode(403);
    signed(credential, second, "m6", 0, body).then().statusCode(422);
    signed(credential, unfetched, "m7", 0, body(unfetched, "UNFOUNDED")).then().statusCode(409);
    signed(credential, report, "m8", 0, body(report, "NO_ANSWER")).then().statusCode(422);
    signed(credential, report, "m9", 0, body(report, "SOLVED")).then().statusCode(400);
    signed(credential, report, "m10", 0, "{").then().statusCode(400);
    assertThat(outcome(report)).isNull();
    assertThat(outcome(second)).isNull();
    assertThat(outcome(unfetched)).isNull();

    signed(credential, report, "m2", 0, body).then().statusCode(204);
    assertThat(outcome(report)).as("what was refused used up no id").isEqualTo("UNFOUNDED");
  }

  private static List<String> history(UUID report) {
    String caseId =
        String.valueOf(
            DATABASE
                .rows("select case_id from report where report_id = ?", report)
                .getFirst()
                .get("case_id"));
    return as("auditor", "finn")
        .get("/v1/cases/" + caseId + "/reports")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList(
            "items.find { it.reportId == '%s' }.outcomes.collect { it.kind + ' ' + it.via + ' ' + it.by }"
                .formatted(report));
  }

  private static Response entered(UUID report, String body) {
    return as("supervisor", "ada").body(body).post("/v1/reports/" + report + "/outcome");
  }

  @Test
  @DisplayName(
      "RES-3 every outcome is kept with who, when and how; what the recipient said last counts,"
          + " whenever it arrives; a replay is kept and counted once")
  void kept() throws SQLException {
    OrganisationPublished police = police("R5");
    Response credential = credential(police);
    UUID report = fetchedReport("R5", credential);
    String timed =
        "{\"type\":\"report.outcome\",\"timestamp\":\"%s\",\"data\":{\"reportId\":\"%s\",\"outcome\":\"%s\"}}";
    String first = timed.formatted("2026-01-02T10:00:00Z", report, "INVESTIGATION_OPENED");
    signed(credential, report, "k1", 0, body(report, "SERVICES_PROVIDED")).then().statusCode(204);
    signed(credential, report, "k2", 0, first).then().statusCode(204);
    signed(credential, report, "k2", 0, first).then().statusCode(409);
    signed(
            credential,
            report,
            "k3",
            0,
            timed.formatted("2999-01-01T00:00:00Z", report, "UNFOUNDED"))
        .then()
        .statusCode(422);
    assertThat(outcome(report)).as("said last, heard first").isEqualTo("SERVICES_PROVIDED");
    entered(report, "{\"kind\":\"UNFOUNDED\",\"saidAt\":\"2026-01-01T10:00:00Z\"}")
        .then()
        .statusCode(204);
    entered(report, "{\"kind\":\"UNFOUNDED\",\"saidAt\":\"2999-01-01T10:00:00Z\"}")
        .then()
        .statusCode(422);
    assertThat(outcome(report)).isEqualTo("SERVICES_PROVIDED");
    String desk = police.organisationId().toString();
    assertThat(history(report))
        .containsExactly(
            "UNFOUNDED ENTERED ada",
            "INVESTIGATION_OPENED CALLBACK " + desk,
            "SERVICES_PROVIDED CALLBACK " + desk);
    entered(report, "{\"kind\":\"UNABLE_TO_ACT\"}").then().statusCode(204);
    assertThat(outcome(report)).isEqualTo("UNABLE_TO_ACT");
    assertThat(history(report)).hasSize(4);
    try (var connection = DATABASE.connectAsApp();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from report_outcome"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @DisplayName(
      "RES-3 DIS-6 outcomes are counted by kind of agency and topic, also those a supervisor"
          + " entered; fewer than three are not shown")
  void counted() {
    Response credential = credential(police("R4"));
    DATABASE.execute("update delivery set outcome = null");
    for (int i = 0; i < 2; i++) {
      UUID report = fetchedReport("R4", credential);
      signed(credential, report, "count-" + i, 0, body(report, "SERVICES_PROVIDED"))
          .then()
          .statusCode(204);
    }
    assertThat(counts()).isEmpty();
    UUID third = fetchedReport("R4", credential);
    as("supervisor", "ada")
        .body("{\"kind\":\"SERVICES_PROVIDED\"}")
        .post("/v1/reports/" + third + "/outcome")
        .then()
        .statusCode(204);
    assertThat(counts()).containsExactly("LAW_ENFORCEMENT CARNIVAL SERVICES_PROVIDED 3");
  }

  private static java.util.List<String> counts() {
    return as("auditor", "finn")
        .get("/v1/statistics/outcomes?year=" + Published.today().getYear())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList(
            "counts.collect { it.recipientKind + ' ' + it.topic + ' ' + it.outcome + ' ' + it.reports }");
  }
}
