package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** Plans from cases: what is offered, refused, decided, and who may. */
@QuarkusTest
class PlanComponentTest extends ReferralTest {
  /** Police, child protection with a mandate for minors, and a shelter; for a state of its own. */
  private void registry(String state) {
    OrganisationPublished police =
        Published.agency(
            RecipientKind.LAW_ENFORCEMENT,
            "Police " + state,
            Published.state(state),
            "police@" + state + ".example.net");
    OrganisationPublished children =
        Published.agency(
            RecipientKind.CHILD_PROTECTION,
            "Children " + state,
            Published.state(state),
            "children@" + state + ".example.net");
    publish(
        police,
        children,
        Published.provider(
            "Shelter " + state,
            Published.state(state),
            Need.SHELTER,
            4,
            "shelter@" + state + ".example.net"),
        Published.protocol(
            "Police " + state,
            Published.state(state),
            Set.of(),
            Published.ANY,
            police,
            LegalBasis.CONSENT,
            false),
        Published.protocol(
            "Minors " + state,
            Published.state(state),
            Set.of(),
            Published.MINORS,
            children,
            LegalBasis.MANDATED_MINOR,
            true));
  }

  @Test
  @DisplayName(
      "CON-3 DIS-4 an adult victim who has not said: no option discloses, law enforcement is"
          + " refused, asking is offered")
  void silent_adult() {
    registry("F1");
    Cases cases = in("F1").safe(new SafeContact(Answer.YES, Answer.NO, Answer.NO, null, null));
    cases.contact(contact(cases, "Eve Loe", "+12025550105", "eve@example.org", "5 Bay St"));
    assess(cases);
    Response plan = plan(cases);
    assertThat(action(plan, "REPORT_TO_LAW_ENFORCEMENT")).containsEntry("allowed", false);
    assertThat(action(plan, "REFERRAL_TO_PROVIDER")).containsEntry("allowed", false);
    assertThat(action(plan, "FOLLOW_UP")).containsEntry("allowed", true);
    assertThat(plan.asString()).contains("CON-3: ask whether LAW_ENFORCEMENT may be told");
    assertThat(plan.asString()).doesNotContain("Eve", "wouldDisclose");
    Response refused =
        approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON);
    refused.then().statusCode(409).body("type", equalTo("urn:waylight:problem:disclosure-refused"));
  }

  @Test
  @DisplayName("DIS-4 help without law enforcement is offered first")
  void help_first() {
    registry("F2");
    Cases cases =
        in("F2")
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN)
            .consent(RecipientKind.SERVICE_PROVIDER, ConsentState.GIVEN);
    assess(cases);
    List<String> kinds = plan(cases).jsonPath().getList("actions.findAll { it.allowed }.kind");
    assertThat(kinds).startsWith("REFERRAL_TO_PROVIDER", "REPORT_TO_LAW_ENFORCEMENT");
  }

  @Test
  @DisplayName(
      "DIS-9 a confirmed mandate carries its statute and is declined by two supervisors, not one")
  void mandate() {
    registry("F3");
    Cases cases =
        in("F3")
            .victimAge(AgeBand.MINOR, Standing.STATED)
            .reading(ReadingKind.MINOR, Answer.YES, Standing.STATED);
    assess(cases);
    Response plan = plan(cases);
    Map<String, Object> mandate = action(plan, "REPORT_TO_CHILD_PROTECTION");
    assertThat(mandate)
        .containsEntry("mandated", true)
        .containsEntry("allowed", true)
        .containsEntry("basis", "MANDATED_MINOR")
        .containsKey("deadline");
    assertThat(actions(plan, "NO_ACTION")).isEmpty();
    decline(plan, mandate.get("actionId"), "ada")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINE_PROPOSED"));
    plan = plan(cases);
    decline(plan, mandate.get("actionId"), "ada")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:second-supervisor-needed"));
    decline(plan, mandate.get("actionId"), "ben")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"));
    decline(plan(cases), mandate.get("actionId"), "ben").then().statusCode(409);
  }

  @Test
  @DisplayName("DIS-10 a minor who was only read opens nothing and says what would")
  void only_read() {
    registry("F4");
    Cases cases = in("F4").reading(ReadingKind.MINOR, Answer.YES, Standing.READ);
    assess(cases);
    assertThat(action(plan(cases), "REPORT_TO_CHILD_PROTECTION"))
        .containsEntry("allowed", false)
        .containsEntry("mandated", false);
    assertThat(plan(cases).asString()).contains("DIS-10.ONLY_READ");
  }

  @Test
  @DisplayName(
      "DIS-5 a third party's tip needs why, safety and reachability; the version is stored")
  void tip() {
    registry("F5");
    Cases cases =
        in("F5").toldBy(SignalerKind.FAMILY_FRIEND).victimAge(AgeBand.UNKNOWN, Standing.READ);
    assess(cases);
    Response plan = plan(cases);
    Object tip = action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId");
    approve(plan, tip, "ada", REASON)
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("safety"));
    approve(
            plan,
            tip,
            "ada",
            """
            {"reason":"r","why":"w","safety":"s","reachability":"not reachable","summary":"Two men"}
            """)
        .then()
        .statusCode(200)
        .body("reportId", notNullValue())
        .body("report.summary", equalTo("Two men"))
        .body("report.basis", equalTo("SUPERVISOR_DECISION"));
    assertThat(
            DATABASE.rows(
                "select policy_version, basis, why from decision where case_id = ?", cases.caseId))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("policy_version", "disclosure@builtin-1");
              assertThat(row).containsEntry("basis", "SUPERVISOR_DECISION");
              assertThat(String.valueOf(row.get("why"))).startsWith("a1.");
            });
  }

  @Test
  @DisplayName("TRI-7 a general question is answered, nobody is told of it")
  void general_question() {
    registry("F6");
    Cases cases = in("F6").asks(RequestType.GENERAL_INFORMATION);
    assess(cases);
    List<String> kinds = plan(cases).jsonPath().getList("actions.kind");
    assertThat(kinds).containsExactlyInAnyOrder("FOLLOW_UP", "NO_ACTION");
  }

  @Test
  @DisplayName("an older or repeated state of a case changes nothing")
  void older_state() {
    registry("F7");
    Cases cases = in("F7").next();
    assess(cases);
    long version = plan(cases).jsonPath().getLong("version");
    Cases newer = cases.next();
    assess(newer);
    KAFKA.send(
        Topics.CASES, cases.caseId.toString(), new CaseAssessed(cases.state(), Published.now()));
    Cases other = in("F7");
    assess(other);
    assertThat(plan(cases).jsonPath().getLong("version")).isEqualTo(version + 1);
  }

  @Test
  @DisplayName("what was decided stays as it was when the case changes; the rest is matched anew")
  void decided_stays() {
    registry("F8");
    Cases cases = in("F8").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Object decided = action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId");
    decline(plan, decided, "ada").then().statusCode(200);
    approve(plan, decided, "ada", REASON).then().statusCode(412);
    assess(cases.next().consent(RecipientKind.SERVICE_PROVIDER, ConsentState.GIVEN));
    Response later = plan(cases);
    assertThat(actions(later, "REPORT_TO_LAW_ENFORCEMENT"))
        .singleElement()
        .satisfies(action -> assertThat(action).containsEntry("actionId", decided));
    assertThat(action(later, "REFERRAL_TO_PROVIDER")).containsEntry("allowed", true);
  }

  @Test
  @DisplayName("a closed case keeps its plan and takes no approval")
  void closed() {
    registry("F9");
    Cases cases = in("F9").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Cases closed = cases.next().closed();
    KAFKA.send(
        Topics.CASES, cases.caseId.toString(), new CaseAssessed(closed.state(), Published.now()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from case_file where case_id = ? and status = 'CLOSED'",
                        cases.caseId)
                    == 1);
    approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:case-closed"));
  }

  @Test
  @DisplayName("an event that does not parse goes to cases.dead, the rest goes on")
  void poison() {
    registry("G1");
    KAFKA.send(
        Topics.CASES,
        "garbage",
        Map.of("ce_id", "x", "ce_type", "org.waylight.case.assessed.v1"),
        "{\"state\":".getBytes(StandardCharsets.UTF_8));
    Cases cases = in("G1");
    assess(cases);
    await()
        .atMost(PATIENCE)
        .until(() -> !KAFKA.readAll(Topics.dead(Topics.CASES), "garbage").isEmpty());
  }

  @Test
  @DisplayName("CON-2 consents are recorded, listed, checked and change the plan")
  void consents() {
    registry("G2");
    Cases cases = in("G2");
    assess(cases);
    String path = "/v1/cases/" + cases.caseId + "/consents";
    String consent =
        """
        {"personId":"%s","subject":"VICTIM","recipientKind":"SERVICE_PROVIDER","purpose":"REFERRAL",
         "state":"%s","elements":["SITUATION"],"means":"VERBAL","informed":"SPOKEN"%s}
        """;
    as("advocate", "cora")
        .body(consent.formatted(cases.victimId, "GIVEN", ""))
        .post(path)
        .then()
        .statusCode(201)
        .body("source", equalTo("RECORDED"));
    assertThat(action(plan(cases), "REFERRAL_TO_PROVIDER")).containsEntry("allowed", true);
    as("advocate", "cora").get(path).then().statusCode(200).body("items.size()", equalTo(1));
    as("advocate", "cora")
        .body(consent.formatted(cases.victimId, "WITHDRAWN", ""))
        .post(path)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("state"));
    as("advocate", "cora")
        .body(consent.formatted(cases.victimId, "GIVEN", ",\"givenAt\":\"2999-01-01T00:00:00Z\""))
        .post(path)
        .then()
        .statusCode(422);
    as("advocate", "cora")
        .body(consent.formatted(cases.signalerId, "GIVEN", ""))
        .post(path)
        .then()
        .statusCode(404);
    as("advocate", "cora")
        .body(consent.formatted(cases.victimId, "GIVEN", ",\"more\":1"))
        .post(path)
        .then()
        .statusCode(400);
    as("advocate", "cora").body("{").post(path).then().statusCode(400);
    as("advocate", "cora").body("").post(path).then().statusCode(422);
  }

  @Test
  @DisplayName("If-Match is asked for, understood, and compared; reasons are needed and bounded")
  void preconditions() {
    registry("G3");
    Cases cases = in("G3").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Object report = action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId");
    String path = "/v1/cases/" + cases.caseId + "/plan/actions/" + report + "/approve";
    String shown = digest(plan, report);
    String body = naming(shown, REASON);
    as("supervisor", "ada").body(body).post(path).then().statusCode(428);
    as("supervisor", "ada").header("If-Match", "x").body(body).post(path).then().statusCode(400);
    as("supervisor", "ada")
        .header("If-Match", "\"999\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(412);
    as("supervisor", "ada")
        .header("If-Match", plan.header("ETag"))
        .body(naming(shown, "{\"reason\":\" \"}"))
        .post(path)
        .then()
        .statusCode(422);
    as("supervisor", "ada")
        .header("If-Match", plan.header("ETag"))
        .body(naming(shown, "{\"reason\":\"" + "x".repeat(2001) + "\"}"))
        .post(path)
        .then()
        .statusCode(422);
    as("supervisor", "ada").get("/v1/cases/no-uuid/plan").then().statusCode(404);
  }
}
