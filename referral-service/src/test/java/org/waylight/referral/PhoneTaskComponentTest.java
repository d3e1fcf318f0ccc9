package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;

/** Reports that a person reads to their recipient over the phone. */
@QuarkusTest
class PhoneTaskComponentTest extends ReferralTest {
  private static final String NUMBER = "+12025550177";
  private static final String DONE = "{\"takenBy\":\"Sgt. Kim, 4711\",\"readBackConfirmed\":true}";

  /** A report whose only way is the phone, and its case. */
  private record Waiting(UUID report, String task, Cases cases, OrganisationPublished police) {}

  private Waiting waiting(String state) {
    OrganisationPublished police = police(state, NUMBER);
    Cases cases = in(state).consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Hana Coe", "+12025550110", "hana@example.org", "8 Bay St"));
    assess(cases);
    UUID report = approvedReport(cases);
    String sql = "select task_id from phone_task where report_id = ?";
    await().atMost(PATIENCE).until(() -> !DATABASE.rows(sql, report).isEmpty());
    return new Waiting(
        report,
        String.valueOf(DATABASE.rows(sql, report).getFirst().get("task_id")),
        cases,
        police);
  }

  private static Response step(String task, String who, String step, String body) {
    return as("advocate", who).body(body).post("/v1/phone-tasks/" + task + "/" + step);
  }

  @Test
  @DisplayName(
      "RES-1 RES-2 DIS-8 a report is read over the phone by whoever claims it, read back, and then"
          + " counts as acknowledged; who read it and that it left are recorded")
  void readBack() {
    Waiting waiting = waiting("P1");
    Response list = as("advocate", "cora").get("/v1/phone-tasks");
    list.then().statusCode(200).body("items.taskId", hasItem(waiting.task()));
    assertThat(list.asString()).doesNotContain("Hana");
    step(waiting.task(), "cora", "complete", DONE).then().statusCode(409);

    step(waiting.task(), "cora", "claim", "{}")
        .then()
        .statusCode(200)
        .body("script[0]", containsString(NUMBER))
        .body("script[0]", containsString("Police P1"))
        .body("report", containsString("Hana Coe"));
    step(waiting.task(), "finn", "claim", "{}").then().statusCode(409);
    step(waiting.task(), "finn", "complete", DONE).then().statusCode(409);
    step(waiting.task(), "cora", "complete", DONE.replace("true", "false"))
        .then()
        .statusCode(422)
        .body(containsString("read back"));
    step(waiting.task(), "cora", "complete", DONE).then().statusCode(204);
    step(waiting.task(), "cora", "complete", DONE).then().statusCode(410);
    step(waiting.task(), "cora", "claim", "{}").then().statusCode(410);

    assertThat(stage(waiting.report())).isEqualTo("ACKNOWLEDGED");
    assertThat(
            DATABASE.rows(
                "select action, actor, held from access_record where subject_id = ? order by action",
                waiting.report()))
        .extracting(row -> row.get("action") + " " + row.get("actor") + " " + row.get("held"))
        .as("who read it did not have the case")
        .containsExactly("DISCLOSE cora null", "READ cora false");
    assertThat(audited("cases", waiting.cases().caseId, "subjectId"))
        .as("who saw the case: read out, and before that read")
        .filteredOn(waiting.report().toString()::equals)
        .hasSize(2);
    assertThat(audited("organisations", waiting.police().organisationId(), "subjectId"))
        .containsExactly(waiting.report().toString());
    assertThat(
            DATABASE.rows("select taken_by from phone_task where report_id = ?", waiting.report()))
        .extracting(row -> String.valueOf(row.get("taken_by")))
        .noneMatch(stored -> stored.contains("Kim"));
  }

  @Test
  @DisplayName("RES-2 nobody reached: the next way is tried at once; there is none, so a person")
  void notReached() {
    Waiting waiting = waiting("P2");
    step(waiting.task(), "cora", "claim", "{}").then().statusCode(200);
    assertThat(stage(waiting.report())).isEqualTo("WAITING");
    step(waiting.task(), "cora", "not-reached", "{}").then().statusCode(204);
    awaitStage(waiting.report(), "ESCALATED");
    step(waiting.task(), "cora", "complete", DONE).then().statusCode(410);
  }

  @Test
  @DisplayName("CON-2 consent withdrawn before the call: the report is not shown to be read")
  void withdrawn() {
    Waiting waiting = waiting("P3");
    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"changed her mind\"}")
        .post("/v1/consents/" + waiting.cases().consentId() + "/withdraw")
        .then()
        .statusCode(200);
    Response claim = step(waiting.task(), "cora", "claim", "{}");
    claim.then().statusCode(410);
    assertThat(claim.asString()).doesNotContain("Hana");
    awaitStage(waiting.report(), "WITHDRAWN");
    as("advocate", "cora")
        .get("/v1/phone-tasks")
        .then()
        .body("items.taskId", org.hamcrest.Matchers.not(hasItem(waiting.task())));
  }

  @Test
  @DisplayName("RES-2 a claim that lasts too long is taken over")
  void takenOver() {
    Waiting waiting = waiting("P4");
    step(waiting.task(), "cora", "claim", "{}").then().statusCode(200);
    DATABASE.execute(
        "update phone_task set claimed_at = now() - interval '31 minutes' where task_id = ?::uuid",
        waiting.task());
    step(waiting.task(), "finn", "claim", "{}").then().statusCode(200);
    step(waiting.task(), "cora", "complete", DONE).then().statusCode(409);
    step(UUID.randomUUID().toString(), "cora", "claim", "{}").then().statusCode(404);
  }
}
