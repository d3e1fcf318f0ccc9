package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Topic;

@QuarkusTest
class JoinedCasesComponentTest extends ReferralTest {
  private static final String REASON = "{\"reason\":\"She asked for it.\"}";
  private static final String TO_POLICE = "REPORT_TO_LAW_ENFORCEMENT";

  @Test
  @DisplayName(
      "CON-1 TRI-8 a no said under a case that joins another closes what was open there; parted,"
          + " each has its own again")
  void refusalComesAlong() {
    police("Q1");
    Cases kept = in("Q1").toldBy(SignalerKind.COMMUNITY_MEMBER);
    Cases given =
        in("Q1")
            .toldBy(SignalerKind.FAMILY_FRIEND)
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.REFUSED);
    assess(kept);
    assess(given);
    assertThat(action(plan(kept), TO_POLICE)).containsEntry("allowed", true);

    join(given, kept);
    assess(kept.next().victimOnceKnownAs(given.victimId));

    assertThat(action(plan(kept), TO_POLICE)).containsEntry("allowed", false);

    assess(kept.next().victimNoLongerKnownAs(given.victimId));
    assess(given.next().parted());
    assertThat(action(plan(kept), TO_POLICE)).containsEntry("allowed", true);
    assertThat(action(plan(given), TO_POLICE)).containsEntry("allowed", false);
  }

  @Test
  @DisplayName(
      "CON-2 TRI-8 a consent withdrawn under the case it was given in stops the report of the case"
          + " its person is in now")
  void withdrawalReachesTheJoinedCase() {
    OrganisationPublished police = police("Q2");
    credential(police);
    Cases kept = in("Q2").toldBy(SignalerKind.COMMUNITY_MEMBER);
    Cases given = in("Q2").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(given);
    join(given, kept);
    assess(kept.victimOnceKnownAs(given.victimId));
    AGENCY.answers(500);
    Response plan = plan(kept);
    UUID reportId =
        UUID.fromString(
            approve(plan, action(plan, TO_POLICE).get("actionId"), "ada", REASON)
                .then()
                .statusCode(200)
                .extract()
                .path("reportId"));

    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"called and said no\"}")
        .post("/v1/consents/" + given.consentId() + "/withdraw")
        .then()
        .statusCode(200);
    AGENCY.answers(204);

    awaitStage(reportId, "WITHDRAWN");
    assertThat(
            DATABASE.count(
                "select count(*) from consent where case_id = ? and state = 'WITHDRAWN'",
                given.caseId))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("CON-2 TRI-8 a no recorded in the case that stays counts after the person went back")
  void recordedWhileJoined() {
    police("Q3");
    Cases kept = in("Q3").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(kept);
    UUID victim = kept.victimId;
    Cases given = new Cases(victim).at(Cases.place("US", "Q3", null, null));
    assess(given);

    as("advocate", "cora")
        .body(
            """
            {"personId":"%s","subject":"VICTIM","recipientKind":"LAW_ENFORCEMENT","purpose":"REPORT",
             "state":"REFUSED","elements":[],"means":"VERBAL","givenAt":"%s"}
            """
                .formatted(victim, Published.now()))
        .post("/v1/cases/" + kept.caseId + "/consents")
        .then()
        .statusCode(201);

    assertThat(action(plan(given), TO_POLICE)).containsEntry("allowed", false);
    assertThat(action(plan(kept), TO_POLICE)).containsEntry("allowed", false);
  }

  @Test
  @DisplayName("RES-1 TRI-8 what was approved under a case that joined is said with the option")
  void alreadyApproved() {
    credential(police("Q4"));
    Cases kept = in("Q4").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    Cases given = in("Q4").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(kept);
    assess(given);
    Response plan = plan(given);
    approve(plan, action(plan, TO_POLICE).get("actionId"), "ada", REASON).then().statusCode(200);

    join(given, kept);
    assess(kept.next());

    assertThat(plan(kept).asString()).contains("the same was approved under case " + given.caseId);
    as("supervisor", "ada").get("/v1/cases/" + given.caseId + "/plan").then().statusCode(200);
    as("supervisor", "ada").get("/v1/cases/" + given.caseId + "/reports").then().statusCode(200);
  }

  @Test
  @DisplayName(
      "RES-3 TRI-8 who got a report under a case that joined gets what is new from the case that"
          + " stays, once, also after they part; not if they got one under that case too")
  void supplementOfTheJoined() {
    Response credential = credential(police("Q5"));
    Cases kept = in("Q5").topics(Topic.CARNIVAL);
    kept.consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    Cases given = in("Q5").topics(Topic.CARNIVAL);
    given.consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(kept);
    assess(given);
    AGENCY.answers(204);
    UUID report = approvedReport(given);
    awaitStage(report, "TOLD");
    recipient(credential).get("/v1/delivery/reports/" + report).then().statusCode(200);

    join(given, kept);
    assess(kept.next().topics(Topic.CARNIVAL, Topic.BEGGING));
    Response plan = plan(kept);
    assertThat(actions(plan, "SUPPLEMENT"))
        .singleElement()
        .satisfies(
            supplement ->
                assertThat(supplement)
                    .containsEntry("supplements", report.toString())
                    .containsEntry("allowed", true));
    Response approved = approve(plan, action(plan, "SUPPLEMENT").get("actionId"), "ada", REASON);
    approved.then().statusCode(200);
    UUID second = UUID.fromString(approved.path("reportId"));
    awaitStage(second, "TOLD");
    assertThat(recipient(credential).get("/v1/delivery/reports/" + second).asString())
        .contains("BEGGING", report.toString());
    assess(kept.next());
    assertThat(actions(plan(kept), "SUPPLEMENT")).as("told once").hasSize(1);

    assess(given.next().parted().topics(Topic.CARNIVAL, Topic.BEGGING));
    assertThat(actions(plan(given), "SUPPLEMENT")).as("it was told that already").isEmpty();

    join(given, kept);
    UUID own = approvedReport(kept);
    awaitStage(own, "TOLD");
    assess(kept.next().topics(Topic.CARNIVAL, Topic.BEGGING, Topic.GANG));
    assertThat(actions(plan(kept), "SUPPLEMENT"))
        .filteredOn(each -> each.get("decision") == null)
        .singleElement()
        .satisfies(
            supplement -> assertThat(supplement).containsEntry("supplements", own.toString()));
  }

  /** Triage tells that the case joined the other; waits until that is known. */
  private void join(Cases given, Cases kept) {
    given.next().mergedInto(kept.caseId);
    KAFKA.send(
        Topics.CASES,
        given.caseId.toString(),
        new CaseClosed(given.state(), CloseReason.DUPLICATE, "ada", Published.now()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from case_file where case_id = ? and merged_into = ?",
                        given.caseId,
                        kept.caseId)
                    == 1);
  }
}
