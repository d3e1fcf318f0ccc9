package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.ConsentChanged;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.Decision;
import org.waylight.contracts.v1.DeliveryChannel;
import org.waylight.contracts.v1.DeliverySettled;
import org.waylight.contracts.v1.DeliveryState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.ReportSent;
import org.waylight.referral.restore.inbound.ReconcileClock;

/** A database that was brought back: nothing leaves until Kafka has told again what it lacks. */
@QuarkusTest
class RestoredComponentTest extends ReferralTest {
  private static final String OPEN =
      "select count(*) from restored where resumed_at is null and reconciled_at is not null";

  @Inject ReconcileClock clock;

  private final Instant began = Instant.now();

  @BeforeEach
  void agencyWorks() {
    AGENCY.answers(204);
  }

  @AfterEach
  void goOn() {
    DATABASE.execute(
        "update restored set reconciled_at = coalesce(reconciled_at, now()), resumed_at = now(),"
            + " resumed_by = 'test' where resumed_at is null");
  }

  private void restored() {
    DATABASE.execute(
        "insert into restored (restored_at, restored_to) values (now(), ?)",
        began.atOffset(ZoneOffset.UTC));
  }

  /** Approves a report while the agency is away, and lets its next try wait. */
  private UUID waitingReport(Cases cases) {
    AGENCY.answers(500);
    UUID report = approvedReport(cases);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from delivery where report_id = ? and attempt > 0", report)
                    == 1);
    DATABASE.execute(
        "update delivery set next_try_at = now() + interval '1 hour' where report_id = ?", report);
    AGENCY.answers(204);
    assertThat(stage(report)).isEqualTo("WAITING");
    return report;
  }

  private static void dueNow(UUID report) {
    DATABASE.execute("update delivery set next_try_at = now() where report_id = ?", report);
  }

  private void reconcile() {
    clock.begin();
    await().atMost(Duration.ofSeconds(60)).until(() -> DATABASE.count(OPEN) == 1);
  }

  private static Response show() {
    return as("operator", "gwen").get("/v1/restore");
  }

  @Test
  @DisplayName(
      "CON-2 paused, nothing leaves and nobody decides; a withdrawal told after the backup is said"
          + " again before anything may leave")
  void paused() {
    OrganisationPublished police = police("Z7", AGENCY.url("z7"));
    Response credential = credential(police);
    Cases withdrawn = agreed("Z7");
    Cases kept = agreed("Z7");
    Cases undecided = agreed("Z7");
    Response shown = plan(undecided);
    UUID stopped = waitingReport(withdrawn);
    UUID goes = waitingReport(kept);
    restored();
    dueNow(stopped);
    dueNow(goes);
    int told = AGENCY.at("r1").size();

    as("operator", "gwen")
        .post("/v1/restore/resume")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:not-reconciled"));
    approve(shown, action(shown, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON)
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:waylight:problem:paused-after-restore"));
    decline(shown, action(shown, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada")
        .then()
        .statusCode(503);
    recipient(credential).get("/v1/delivery/reports/" + goes).then().statusCode(503);
    KAFKA.send(
        Topics.RESPONSES,
        withdrawn.caseId.toString(),
        new ConsentChanged(
            withdrawn.caseId,
            withdrawn.consentId(),
            40,
            withdrawn.victimId,
            RecipientKind.LAW_ENFORCEMENT,
            ConsentPurpose.REPORT,
            ConsentState.WITHDRAWN,
            Instant.now()));
    UUID unknown = UUID.randomUUID();
    KAFKA.send(
        Topics.RESPONSES,
        kept.caseId.toString(),
        new ConsentChanged(
            kept.caseId,
            unknown,
            41,
            kept.victimId,
            RecipientKind.SERVICE_PROVIDER,
            ConsentPurpose.REFERRAL,
            ConsentState.GIVEN,
            Instant.now()));
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .until(() -> AGENCY.at("r1").size() == told);

    reconcile();

    show()
        .then()
        .statusCode(200)
        .body("paused", equalTo(true))
        .body("reconciled", equalTo(true))
        .body("counts.consentsWithdrawn", equalTo(1))
        .body("toLookAt.why", hasItem("consentsToAskAgain"));
    assertThat(stage(stopped)).isEqualTo("WITHDRAWN");
    assertThat(AGENCY.at("r1")).hasSize(told);
    as("operator", "gwen").post("/v1/restore/resume").then().statusCode(204);
    as("operator", "gwen").post("/v1/restore/resume").then().statusCode(409);
    awaitStage(goes, "TOLD");
    show().then().body("paused", equalTo(false));
    recipient(credential).get("/v1/delivery/reports/" + goes).then().statusCode(200);
    recipient(credential).get("/v1/delivery/reports/" + stopped).then().statusCode(410);
    assertThat(stage(stopped)).isEqualTo("WITHDRAWN");
  }

  @Test
  @DisplayName("RES-1 DIS-8 what left after the backup is on record again and does not leave twice")
  void left() {
    OrganisationPublished police = police("Z8", AGENCY.url("z8"));
    credential(police);
    Cases lost = agreed("Z8");
    Cases waiting = agreed("Z8");
    Response shown = plan(lost);
    UUID action = UUID.fromString(String.valueOf(action(shown, REPORT).get("actionId")));
    UUID ended = waitingReport(waiting);
    restored();
    dueNow(ended);
    int told = AGENCY.at("r2").size();
    UUID report = UUID.randomUUID();
    Instant now = Published.now();
    String key = lost.caseId.toString();
    KAFKA.send(
        Topics.RESPONSES,
        key,
        new ActionDecided(
            lost.caseId,
            UUID.randomUUID(),
            action,
            50,
            Decision.APPROVED,
            LegalBasis.CONSENT,
            "default",
            "ada",
            now));
    KAFKA.send(
        Topics.RESPONSES,
        key,
        new ReportSent(
            lost.caseId,
            report,
            action,
            2,
            police.organisationId(),
            RecipientKind.LAW_ENFORCEMENT,
            DeliveryChannel.values()[0],
            1,
            now));
    KAFKA.send(
        Topics.RESPONSES,
        key,
        new DeliverySettled(lost.caseId, report, action, 3, DeliveryState.ACKNOWLEDGED, now));
    KAFKA.send(
        Topics.RESPONSES,
        waiting.caseId.toString(),
        new DeliverySettled(
            waiting.caseId, ended, UUID.randomUUID(), 90, DeliveryState.ACKNOWLEDGED, now));

    reconcile();

    show()
        .then()
        .body("counts.reportsLeft", equalTo(1))
        .body("counts.deliveriesSettled", equalTo(1));
    assertThat(stage(report)).isEqualTo("ACKNOWLEDGED");
    assertThat(stage(ended)).isEqualTo("ACKNOWLEDGED");
    assertThat(audited("organisations", police.organisationId(), "subjectId"))
        .contains(report.toString());
    as("operator", "gwen").post("/v1/restore/resume").then().statusCode(204);
    Response again = plan(lost);
    assertThat(
            again
                .jsonPath()
                .getString("actions.find { it.actionId == '" + action + "' }.decision.state"))
        .isEqualTo("APPROVED");
    approve(again, action, "ada", REASON).then().statusCode(409);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .until(() -> AGENCY.at("r2").size() == told);
  }
}
