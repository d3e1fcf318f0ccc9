package org.waylight.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.testing.TestTokens;

/** Who may do what, what nobody may, and where personal text must never be. */
@QuarkusTest
class AccessComponentTest extends ReferralTest {
  private static final List<String> ROLES =
      List.of(
          "gateway",
          "advocate",
          "supervisor",
          "protocol-editor",
          "protocol-approver",
          "auditor",
          "operator");
  private static final String ID = UUID.randomUUID().toString();

  @ParameterizedTest(name = "{0} {1} is for {2}")
  @CsvSource({
    "GET,  /v1/cases/ID/plan,                       supervisor advocate",
    "POST, /v1/cases/ID/plan/actions/ID/approve,    supervisor",
    "POST, /v1/cases/ID/plan/actions/ID/decline,    supervisor",
    "POST, /v1/cases/ID/plan/actions/ID/preview,    supervisor",
    "POST, /v1/cases/ID/plan/actions/ID/recipient,  supervisor",
    "POST, /v1/cases/ID/plan/actions/ID/live-transfer, supervisor advocate",
    "GET,  /v1/live-transfers,                      supervisor advocate",
    "GET,  /v1/live-transfers/ID,                   supervisor advocate",
    "POST, /v1/live-transfers/ID/claim,             supervisor advocate",
    "POST, /v1/live-transfers/ID/steps,             supervisor advocate",
    "GET,  /v1/cases/ID/consents,                   supervisor advocate",
    "POST, /v1/cases/ID/consents,                   supervisor advocate",
    "POST, /v1/consents/ID/withdraw,                supervisor advocate",
    "GET,  /v1/cases/ID/reports,                    supervisor advocate auditor",
    "POST, /v1/reports/ID/outcome,                  supervisor advocate",
    "PUT,  /v1/recipients/ID/credential,            operator",
    "GET,  /v1/delivery/reports/ID,                 nobody",
    "POST, /v1/delivery/reports/ID/acknowledge,     nobody",
  })
  @DisplayName("DIS-6 every role on every endpoint")
  void roles(String method, String template, String allowed) {
    String path = template.replace("ID", ID);
    Set<String> may = Set.of(allowed.split(" "));
    for (String role : ROLES) {
      int status = call(TestTokens.of(role, "someone"), method, path);
      if (may.contains(role)) {
        assertThat(status).as(role).isNotIn(401, 403);
      } else {
        assertThat(status).as(role).isIn(401, 403);
      }
    }
    assertThat(
            given().contentType("application/json").body("{}").request(method, path).statusCode())
        .isEqualTo(401);
    assertThat(call(TestTokens.forAnotherAudience("supervisor", "x"), method, path)).isEqualTo(401);
    assertThat(call(TestTokens.expired("supervisor", "x"), method, path)).isEqualTo(401);
    assertThat(call(TestTokens.signedByAStranger("supervisor", "x"), method, path)).isEqualTo(401);
  }

  private static int call(String token, String method, String path) {
    RequestSpecification request = given().auth().oauth2(token).contentType("application/json");
    if (method.equals("POST")) {
      request.body("{}");
    }
    return request.request(method, path).statusCode();
  }

  @Test
  @DisplayName(
      "DIS-8 the runtime login cannot change decisions or attempts, nor read another schema")
  void append_only() throws Exception {
    try (Connection app = DATABASE.connectAsApp()) {
      for (String sql :
          List.of(
              "update decision set reason = 'x'",
              "delete from decision",
              "truncate decision",
              "update delivery_attempt set result = 'x'",
              "delete from delivery_attempt",
              "update transfer_step set recorded_by = 'x'",
              "delete from transfer_step",
              "create table own_table (id int)",
              "select * from triage.outbox")) {
        assertThatThrownBy(() -> app.createStatement().execute(sql))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  @DisplayName("INT-6 DIS-3 canary text is in no column, no Kafka record and no anonymous report")
  void canary() {
    // Without digits: nothing in it is taken for a number (DIS-1).
    String canary = "Canary" + UUID.randomUUID().toString().replaceAll("[\\d-]", "q");
    OrganisationPublished police = police("H1", AGENCY.url("h1"));
    credential(police);
    Cases named = caseWith(canary, false);
    Cases anonymous = caseWith(canary, true);

    Response anonymousPlan = plan(anonymous);
    assertThat(anonymousPlan.asString()).doesNotContain(canary);
    approve(
            anonymousPlan,
            action(anonymousPlan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"),
            "ada",
            "{\"reason\":\"" + canary + "\",\"summary\":\"Said" + canary + "\"}")
        .then()
        .statusCode(200);
    Response plan = plan(named);
    assertThat(plan.asString()).as("shown to the supervisor").contains(canary);
    UUID reportId =
        UUID.fromString(
            approve(
                    plan,
                    action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"),
                    "ada",
                    "{\"reason\":\"" + canary + "\"}")
                .path("reportId"));
    awaitStage(reportId, "TOLD");

    String encoded =
        Base64.getEncoder()
            .encodeToString(canary.getBytes(StandardCharsets.UTF_8))
            .substring(0, 24);
    for (Map<String, Object> table :
        DATABASE.rows(
            "select table_name from information_schema.tables where table_schema = 'referral'"
                + " and table_type = 'BASE TABLE'")) {
      String name = String.valueOf(table.get("table_name"));
      assertThat(
              DATABASE.count(
                  "select count(*) from referral."
                      + name
                      + " row where row::text like ? or row::text like ?",
                  "%" + canary + "%",
                  "%" + encoded + "%"))
          .as(name)
          .isZero();
    }
    for (String topic : List.of(Topics.RESPONSES, Topics.ACCESS_HEADS, Topics.dead(Topics.CASES))) {
      for (ConsumerRecord<String, byte[]> record : KAFKA.readAll(topic)) {
        if (record.value() != null) {
          assertThat(new String(record.value(), StandardCharsets.UTF_8))
              .doesNotContain(canary, encoded);
        }
      }
    }
    assertThat(AGENCY.all()).allSatisfy(notice -> assertThat(notice.body()).doesNotContain(canary));
  }

  @Test
  @DisplayName(
      "DIS-8 a plan or consents read by somebody who has not taken the case are an anomaly, by"
          + " whoever has are none")
  void readWithoutTheCase() {
    police("H2", AGENCY.url("h2"));
    Cases cases =
        new Cases()
            .at(Cases.place("US", "H2", null, null))
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN)
            .claimedBy("holder-h2");
    assess(cases);
    plan(cases);
    String path = "/v1/cases/" + cases.caseId + "/plan";
    String consents = "/v1/cases/" + cases.caseId + "/consents";
    for (String role : List.of("holder", "onlooker")) {
      assertThat(call(TestTokens.of("supervisor", role + "-h2"), "GET", path)).isEqualTo(200);
      assertThat(call(TestTokens.of("advocate", role + "-h2-c"), "GET", consents)).isEqualTo(200);
    }

    String anomalies =
        given()
            .auth()
            .oauth2(TestTokens.of("auditor", "auditor-h2"))
            .get("/v1/access-record/anomalies?purpose=ROUTINE_REVIEW")
            .asString();
    assertThat(anomalies)
        .contains("\"onlooker-h2\"", "\"onlooker-h2-c\"")
        .doesNotContain("\"holder-h2\"");
  }

  private Cases caseWith(String canary, boolean anonymous) {
    Cases cases =
        new Cases()
            .at(Cases.place("US", "H1", null, null))
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, canary, canary, canary, canary));
    if (anonymous) {
      cases.anonymous();
    }
    assess(cases);
    return cases;
  }
}
