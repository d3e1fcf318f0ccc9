package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.CaseErased;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ErasureCause;
import org.waylight.contracts.v1.ErasureProven;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.json.EventJson;
import org.waylight.testing.SealedColumns;

/**
 * RES-4: what triage erased is erased here too, nothing of it leaves any more, and it is proved.
 */
@QuarkusTest
class ErasureComponentTest extends ReferralTest {
  private static final SealedColumns COLUMNS = new SealedColumns("referral");

  /** The columns that erasing knows to hold sealed words. */
  private static final Set<String> COLUMNS_WITH_WORDS =
      Set.of(
          "case_file.state",
          "consent.withdrawn_reason",
          "decision.reason",
          "decision.why",
          "decision.safety",
          "decision.reachability",
          "phone_task.taken_by",
          "report.body");

  @BeforeEach
  void agencyIsAway() {
    AGENCY.answers(500);
  }

  private OrganisationPublished policeOf(String state) {
    return police(state, AGENCY.url(state.toLowerCase(Locale.ROOT)));
  }

  private Cases named(String state) {
    Cases cases = in(state).consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Ana Doe", "+12025550101", "ana@example.org", "1 Elm St"));
    assess(cases);
    return cases;
  }

  private static CaseErased erased(UUID caseId, int round, UUID... joined) {
    return new CaseErased(
        caseId, round, List.of(joined), List.of(), ErasureCause.REQUEST, null, Instant.now());
  }

  private static List<ErasureProven> erase(UUID caseId, int round, UUID... joined) {
    KAFKA.send(Topics.ERASURES, caseId.toString(), erased(caseId, round, joined));
    return await().atMost(PATIENCE).until(() -> proofs(caseId), proofs -> proofs.size() == round);
  }

  private static List<ErasureProven> proofs(UUID caseId) {
    return KAFKA.readAll(Topics.ERASURES, caseId.toString()).stream()
        .filter(ErasureComponentTest::isProof)
        .map(ErasureComponentTest::proof)
        .toList();
  }

  private static boolean isProof(ConsumerRecord<String, byte[]> record) {
    return new String(
            record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8)
        .contains("erasure.proven");
  }

  private static ErasureProven proof(ConsumerRecord<String, byte[]> record) {
    try {
      return EventJson.mapper().readValue(record.value(), ErasureProven.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("RES-4 nothing sealed of an erased case is left in any column; what left is known")
  void everyPlace() {
    OrganisationPublished police = policeOf("T2");
    Response credential = credential(police);
    Set<String> before = COLUMNS.envelopes().keySet();
    AGENCY.answers(204);
    Cases cases = named("T2");
    UUID reportId = approvedReport(cases);
    awaitStage(reportId, "TOLD");
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(200);
    recipient(credential)
        .post("/v1/delivery/reports/" + reportId + "/acknowledge")
        .then()
        .statusCode(204);
    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"called and said no\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200);
    as("supervisor", "ada")
        .body("{\"kind\":\"INVESTIGATION_OPENED\"}")
        .post("/v1/reports/" + reportId + "/outcome")
        .then()
        .statusCode(204);
    Map<String, String> planted = COLUMNS.envelopes();
    planted.keySet().removeAll(before);
    assertThat(planted.size()).isGreaterThan(4);
    assertThat(COLUMNS_WITH_WORDS).containsAll(planted.values());
    String counted = outcomes();

    List<ErasureProven> proofs = erase(cases.caseId, 1);

    Set<String> left = new TreeSet<>(COLUMNS.envelopes().keySet());
    left.retainAll(planted.keySet());
    assertThat(left).isEmpty();
    assertThat(
            DATABASE.count(
                "select count(*) from case_file where case_id = ? and state::text ~ '(person|US|T2)'",
                cases.caseId))
        .isZero();
    assertThat(proofs.getFirst().counts().toString())
        .contains("kind=reportBodies, count=1", "kind=decisionReasons, count=1")
        .contains("kind=consentReasons, count=1", "kind=caseStates, count=1");
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
    as("supervisor", "ada").get("/v1/reports/" + reportId + "/page").then().statusCode(410);
    as("supervisor", "ada").get("/v1/cases/" + cases.caseId + "/plan").then().statusCode(404);
    assertThat(outcomes()).as("outcomes are counted as before").isEqualTo(counted);
    Map<String, Object> kept =
        as("auditor", "finn")
            .get("/v1/cases/" + cases.caseId + "/reports")
            .jsonPath()
            .getMap("items[0]");
    assertThat(kept)
        .containsEntry("basis", "CONSENT")
        .containsEntry("organisationId", police.organisationId().toString())
        .containsEntry("outcome", "INVESTIGATION_OPENED")
        .containsKeys("fetchedAt", "approvedBy");
    assertThat(
            as("auditor", "finn")
                .get("/v1/access-record/cases/" + cases.caseId + "?purpose=COMPLAINT")
                .jsonPath()
                .getList("items.action"))
        .contains("DISCLOSE", "ERASED");
  }

  private static String outcomes() {
    return DATABASE
        .rows(
            "select r.recipient_kind, topic, d.outcome, count(*) from delivery d join report r"
                + " using (report_id) join case_file c using (case_id), lateral"
                + " jsonb_array_elements_text(c.state -> 'assessment' -> 'topics') topic"
                + " where d.outcome is not null group by 1, 2, 3 order by 1, 2, 3")
        .toString();
  }

  @Test
  @DisplayName("RES-4 every column that could hold words was looked at")
  void everyColumn() {
    assertThat(COLUMNS.all()).containsExactlyInAnyOrderElementsOf(SealedColumns.lookedAt());
  }

  @Test
  @DisplayName(
      "RES-4 RES-1 approved, being tried again, then erased: nothing leaves, however often it is"
          + " fetched")
  void inFlight() {
    OrganisationPublished police = policeOf("T3");
    Response credential = credential(police);
    Cases cases = named("T3");
    UUID reportId = approvedReport(cases);
    await().atMost(PATIENCE).until(() -> !AGENCY.at("t3").isEmpty());

    erase(cases.caseId, 1);
    int told = AGENCY.at("t3").size();
    AGENCY.answers(204);

    assertThat(stage(reportId)).isEqualTo("WITHDRAWN");
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> AGENCY.at("t3").size() == told);
    assertThat(
            DATABASE.count(
                "select count(*) from access_record where subject_id = ? and action = 'DISCLOSE'",
                reportId))
        .isZero();
  }

  @Test
  @DisplayName("RES-4 told but not fetched, then erased: the fetch is refused")
  void released() {
    OrganisationPublished police = policeOf("T4");
    Response credential = credential(police);
    AGENCY.answers(204);
    Cases cases = named("T4");
    UUID reportId = approvedReport(cases);
    awaitStage(reportId, "TOLD");
    erase(cases.caseId, 1);
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
    assertThat(stage(reportId)).isEqualTo("WITHDRAWN");
  }

  @Test
  @DisplayName("RES-4 a replayed or newer state brings nothing back; erased twice is once")
  void nothingComesBack() {
    policeOf("T5");
    Cases cases = named("T5");
    UUID unheard = UUID.randomUUID();
    erase(cases.caseId, 1, unheard);
    List<ErasureProven> twice = erase(cases.caseId, 2, unheard);
    assertThat(twice).extracting(ErasureProven::round).containsExactly(1, 2);
    assertThat(twice.getLast().counts()).allSatisfy(count -> assertThat(count.count()).isZero());

    // Its states come after all, and later ones too.
    KAFKA.send(
        Topics.CASES, cases.caseId.toString(), new CaseAssessed(cases.state(), Instant.now()));
    policeOf("T6");
    named("T6");
    erase(cases.caseId, 3, unheard);

    for (UUID caseId : List.of(cases.caseId, unheard)) {
      assertThat(
              DATABASE.count(
                  "select count(*) from case_file where case_id = ? and erased_at is not null"
                      + " and state -> 'persons' is null",
                  caseId))
          .isEqualTo(1);
    }
    assertThat(DATABASE.count("select count(*) from plan where case_id = ?", cases.caseId))
        .isZero();
  }

  @Test
  @DisplayName("RES-4 the runtime login empties no reason of a case that is not erased")
  void runtimeLogin() throws Exception {
    policeOf("T7");
    Cases cases = named("T7");
    approvedReport(cases);
    try (Connection app = DATABASE.connectAsApp();
        var statement = app.createStatement()) {
      assertThatThrownBy(() -> statement.execute("update decision set reason = ''"))
          .hasMessageContaining("permission denied");
      try (var row =
          statement.executeQuery(
              "select erase_decision_reasons(array['" + cases.caseId + "'::uuid])")) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }
}
