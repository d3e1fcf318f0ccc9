package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseClosed;
import org.waylight.contracts.v1.CloseReason;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Topic;

/** What comes to light after a report has left, on its way to whoever got the report. */
@QuarkusTest
class SupplementComponentTest extends ReferralTest {
  @BeforeEach
  void agencyWorks() {
    AGENCY.answers(204);
  }

  /** A case whose report somebody got, and how its recipient proves who it is. */
  private record Got(Cases cases, UUID reportId, Response credential) {}

  private static Cases carnival(String state) {
    return in(state).topics(Topic.CARNIVAL).needs(Need.LEGAL);
  }

  private UUID approved(Cases cases, String kind) {
    Response plan = plan(cases);
    Response approved = approve(plan, open(plan, kind).get("actionId"), "ada", REASON);
    approved.then().statusCode(200);
    return UUID.fromString(approved.path("reportId"));
  }

  private static Map<String, Object> open(Response plan, String kind) {
    return actions(plan, kind).stream()
        .filter(action -> action.get("decision") == null)
        .findFirst()
        .orElseThrow();
  }

  /** A victim agreed, a report was approved, told of and fetched. */
  private Got got(String state) {
    Response credential = credential(police(state));
    Cases cases = carnival(state).consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Ida Low", "+12025550120", "ida@example.org", "9 Fig St"));
    assess(cases);
    UUID report = approved(cases, REPORT);
    awaitStage(report, "TOLD");
    fetch(credential, report);
    return new Got(cases, report, credential);
  }

  private static String fetch(Response credential, UUID report) {
    return recipient(credential)
        .get("/v1/delivery/reports/" + report)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private void news(Cases cases, Topic topic) {
    assess(cases.next().topics(Topic.CARNIVAL, topic));
  }

  private static long reports(Cases cases) {
    return DATABASE.count("select count(*) from report where case_id = ?", cases.caseId);
  }

  private static void withdraw(Cases cases) {
    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"changed her mind\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName(
      "RES-3 DIS-7 DIS-1 what is new goes to whoever got the report: only that, byte for byte as"
          + " shown, under an id of its own, to its acknowledgement")
  void whole_way() {
    Got got = got("L1");
    Cases cases = got.cases();
    assertThat(actions(plan(cases), "SUPPLEMENT")).as("nothing new yet").isEmpty();
    cases.contact(contact(cases, "Ida Low", "+12025550121", "ida@example.org", "9 Fig St"));
    news(cases, Topic.BEGGING);

    Response plan = plan(cases);
    Map<String, Object> supplement = action(plan, "SUPPLEMENT");
    assertThat(supplement)
        .containsEntry("supplements", got.reportId().toString())
        .containsEntry("allowed", true)
        .containsEntry("recipientKind", "LAW_ENFORCEMENT");
    assertThat(action(plan, REPORT)).as("what was decided stays").containsKey("decision");
    String id = String.valueOf(supplement.get("actionId"));
    Response preview =
        as("supervisor", "ada")
            .body("{\"summary\":\"They beg now.\"}")
            .post("/v1/cases/" + cases.caseId + "/plan/actions/" + id + "/preview");
    preview.then().statusCode(200).body("warnings", hasSize(0));
    String shown = raw(preview, "wouldDisclose");
    assertThat(shown)
        .contains("waylight-supplement/1", got.reportId().toString(), "They beg now.")
        .contains("CARNIVAL", "BEGGING", "+12025550121")
        .doesNotContain("Ida", "+12025550120", "ida@", "places", "\"L1\"", "ageBand");
    as("supervisor", "ada")
        .header("If-Match", plan.header("ETag"))
        .body(naming(digest(plan, id), "{\"reason\":\"r\",\"summary\":\"Ask Ida.\"}"))
        .post("/v1/cases/" + cases.caseId + "/plan/actions/" + id + "/approve")
        .then()
        .statusCode(409)
        .body("type", containsString("summary-warnings"));
    Response approved =
        approve(plan, id, "ada", "{\"reason\":\"r\",\"summary\":\"They beg now.\"}");
    approved.then().statusCode(200).body("state", equalTo("APPROVED"));
    UUID second = UUID.fromString(approved.path("reportId"));
    assertThat(second).isNotEqualTo(got.reportId());
    awaitStage(second, "TOLD");
    assertThat(fetch(got.credential(), second)).isEqualTo(shown);
    recipient(got.credential())
        .post("/v1/delivery/reports/" + second + "/acknowledge")
        .then()
        .statusCode(204);
    assertThat(stage(second)).isEqualTo("ACKNOWLEDGED");
    assertThat(AGENCY.at("L1")).hasSize(2);
    as("auditor", "finn")
        .get("/v1/cases/" + cases.caseId + "/reports")
        .then()
        .body("items.supplements", hasItem(got.reportId().toString()));
    as("supervisor", "ada")
        .get("/v1/reports/" + second + "/page")
        .then()
        .statusCode(200)
        .body(containsString("Adds to report"))
        .body(containsString(got.reportId().toString()));
    assertThat(
            KAFKA.readAll(Topics.RESPONSES, cases.caseId.toString()).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(event -> event.contains("\"supplements\":\"" + got.reportId())))
        .isNotEmpty();

    as("supervisor", "ada")
        .body("{\"kind\":\"INVESTIGATION_OPENED\"}")
        .post("/v1/reports/" + second + "/outcome")
        .then()
        .statusCode(204);
    assertThat(
            DATABASE.rows(
                "select report_id from delivery join report using (report_id)"
                    + " where case_id = ? and outcome is not null",
                cases.caseId))
        .as("what is said of a supplement is said of its report")
        .extracting(row -> row.get("report_id"))
        .containsExactly(got.reportId());

    assess(cases.next());
    assertThat(actions(plan(cases), "SUPPLEMENT")).as("told once").hasSize(1);
    news(cases, Topic.GANG);
    Response later = plan(cases);
    assertThat(open(later, "SUPPLEMENT")).containsEntry("supplements", got.reportId().toString());
    assertThat(raw(later, "wouldDisclose")).contains("GANG").doesNotContain("+12025550121");
  }

  @Test
  @DisplayName(
      "RES-3 DIS-1 what was told in words only is an empty proposal: nothing leaves before a"
          + " supervisor wrote it, and nothing of the words ever")
  void in_words() {
    Response credential = credential(police("LW"));
    Cases cases = carnival("LW").messages(2);
    cases.consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    UUID report = approved(cases, REPORT);
    awaitStage(report, "TOLD");
    assess(cases.next());
    assertThat(actions(plan(cases), "SUPPLEMENT")).as("no more was told").isEmpty();

    assess(cases.next().messages(3));
    Response plan = plan(cases);
    Map<String, Object> supplement = action(plan, "SUPPLEMENT");
    assertThat(supplement).containsEntry("supplements", report.toString());
    assertThat(String.valueOf(supplement.get("why"))).contains("in words");
    assertThat(raw(plan, "wouldDisclose"))
        .contains("waylight-supplement/1")
        .doesNotContain("CARNIVAL", "summary", "places\":[");
    Object id = supplement.get("actionId");
    approve(plan, id, "ada", REASON)
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("summary"));
    Response approved =
        approve(plan, id, "ada", "{\"reason\":\"r\",\"summary\":\"They move on Friday.\"}");
    approved.then().statusCode(200);
    UUID second = UUID.fromString(approved.path("reportId"));
    awaitStage(second, "TOLD");
    assertThat(fetch(credential, second)).contains("They move on Friday.");
    assess(cases.next());
    assertThat(actions(plan(cases), "SUPPLEMENT")).as("told").hasSize(1);

    assess(cases.next().messages(4));
    Response later = plan(cases);
    decline(later, open(later, "SUPPLEMENT").get("actionId"), "ada").then().statusCode(200);
    assess(cases.next());
    assertThat(actions(plan(cases), "SUPPLEMENT")).as("declined").hasSize(2);
    assess(cases.next().messages(5));
    assertThat(open(plan(cases), "SUPPLEMENT")).containsEntry("allowed", true);
  }

  @Test
  @DisplayName("RES-3 two pieces of news are one proposal; approved on the older it is refused")
  void two_pieces() {
    Got got = got("L2");
    news(got.cases(), Topic.BEGGING);
    Response first = plan(got.cases());
    Object id = action(first, "SUPPLEMENT").get("actionId");
    assess(got.cases().next().topics(Topic.CARNIVAL, Topic.BEGGING, Topic.GANG));

    Response second = plan(got.cases());
    assertThat(actions(second, "SUPPLEMENT")).hasSize(1);
    assertThat(action(second, "SUPPLEMENT")).containsEntry("actionId", id);
    approve(first, id, "ada", REASON).then().statusCode(412);
    as("supervisor", "ada")
        .header("If-Match", second.header("ETag"))
        .body(naming(digest(first, id), REASON))
        .post("/v1/cases/" + got.cases().caseId + "/plan/actions/" + id + "/approve")
        .then()
        .statusCode(409)
        .body("type", containsString("preview-changed"));
    assertThat(reports(got.cases())).isEqualTo(1);
    approve(second, id, "ada", REASON)
        .then()
        .statusCode(200)
        .body("report.situation.topics", hasSize(3))
        .body("report.situation.needs", nullValue());
  }

  @Test
  @DisplayName("RES-1 RES-3 of many approvals of one supplement at the same moment one holds")
  void twice() {
    Got got = got("L3");
    news(got.cases(), Topic.BEGGING);
    Response plan = plan(got.cases());
    Object id = action(plan, "SUPPLEMENT").get("actionId");
    List<CompletableFuture<Integer>> answers =
        Stream.of("ada", "ben", "cleo")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> approve(plan, id, name, REASON).statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).sorted())
        .containsExactly(200, 412, 412);
    approve(plan(got.cases()), id, "dan", REASON)
        .then()
        .statusCode(409)
        .body("type", containsString("already-decided"));
    assertThat(reports(got.cases())).isEqualTo(2);
  }

  @Test
  @DisplayName("CON-2 RES-3 a withdrawn consent stops a supplement, proposed, approved or told of")
  void withdrawn() {
    Got proposed = got("L4");
    news(proposed.cases(), Topic.BEGGING);
    Object id = action(plan(proposed.cases()), "SUPPLEMENT").get("actionId");
    withdraw(proposed.cases());
    Response plan = plan(proposed.cases());
    assertThat(action(plan, "SUPPLEMENT"))
        .containsEntry("allowed", false)
        .doesNotContainKey("wouldDisclose");
    approve(plan, id, "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", containsString("disclosure-refused"));
    assertThat(reports(proposed.cases())).isEqualTo(1);

    Got told = got("L5");
    news(told.cases(), Topic.BEGGING);
    UUID supplement = approved(told.cases(), "SUPPLEMENT");
    awaitStage(supplement, "TOLD");
    withdraw(told.cases());
    recipient(told.credential()).get("/v1/delivery/reports/" + supplement).then().statusCode(410);
    assertThat(stage(supplement)).isEqualTo("WITHDRAWN");
    assertThat(actions(plan(told.cases()), "SUPPLEMENT")).hasSize(1);
  }

  @Test
  @DisplayName("CON-2 RES-3 a consent that ended by itself since it was proposed: refused")
  void expired() {
    Got got = got("L6");
    news(got.cases(), Topic.BEGGING);
    Response plan = plan(got.cases());
    DATABASE.execute(
        "update consent set expires_at = now() - interval '1 second' where consent_id = ?",
        got.cases().consentId());
    approve(plan, action(plan, "SUPPLEMENT").get("actionId"), "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", containsString("disclosure-refused"));
    assertThat(reports(got.cases())).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "RES-3 only who got the report: while it waits nobody is, once it left with old facts")
  void not_before_it_left() {
    Response credential = credential(police("L7"));
    AGENCY.answersAt("L7", 500);
    Cases cases = carnival("L7").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    UUID report = approved(cases, REPORT);
    news(cases, Topic.BEGGING);
    assertThat(stage(report)).isIn("WAITING", "ESCALATED");
    assertThat(actions(plan(cases), "SUPPLEMENT")).isEmpty();

    AGENCY.answersAt("L7", 204);
    fetch(credential, report);
    await().atMost(PATIENCE).until(() -> !actions(plan(cases), "SUPPLEMENT").isEmpty());
    assertThat(action(plan(cases), "SUPPLEMENT")).containsEntry("supplements", report.toString());
  }

  @Test
  @DisplayName("RES-3 a report that was withdrawn before it left is not added to")
  void never_left() {
    police("L8");
    AGENCY.answersAt("L8", 500);
    Cases cases = carnival("L8").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    UUID report = approved(cases, REPORT);
    withdraw(cases);
    awaitStage(report, "WITHDRAWN");
    cases.consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    news(cases, Topic.BEGGING);
    assertThat(actions(plan(cases), "SUPPLEMENT")).isEmpty();
  }

  @Test
  @DisplayName("RES-3 of two recipients only the one for whom something is new is told")
  void per_recipient() {
    Got got = got("L9");
    OrganisationPublished shelter =
        Published.provider("Shelter L9", Published.state("L9"), Need.LEGAL, 5, AGENCY.url("L9b"));
    publish(shelter);
    Response credential = credential(shelter);
    Cases cases = got.cases().consent(RecipientKind.SERVICE_PROVIDER, ConsentState.GIVEN);
    assess(cases.next());
    UUID referral = approved(cases, "REFERRAL_TO_PROVIDER");
    awaitStage(referral, "TOLD");
    fetch(credential, referral);
    assertThat(actions(plan(cases), "SUPPLEMENT")).isEmpty();
    news(cases, Topic.BEGGING);
    assertThat(actions(plan(cases), "SUPPLEMENT"))
        .as("a provider needs no topics")
        .extracting(action -> action.get("supplements"))
        .containsExactly(got.reportId().toString());
    assess(cases.next().needs(Need.LEGAL, Need.MEDICAL));
    assertThat(actions(plan(cases), "SUPPLEMENT"))
        .extracting(action -> action.get("supplements"))
        .containsExactlyInAnyOrder(got.reportId().toString(), referral.toString());
  }

  @Test
  @DisplayName("RES-3 declined with a reason it is not asked again, more than that is")
  void declined() {
    Got got = got("X1");
    news(got.cases(), Topic.BEGGING);
    Response plan = plan(got.cases());
    Object id = action(plan, "SUPPLEMENT").get("actionId");
    as("supervisor", "ada")
        .header("If-Match", plan.header("ETag"))
        .body("{}")
        .post("/v1/cases/" + got.cases().caseId + "/plan/actions/" + id + "/decline")
        .then()
        .statusCode(422);
    decline(plan, id, "ada").then().statusCode(200).body("state", equalTo("DECLINED"));
    assess(got.cases().next());
    assertThat(actions(plan(got.cases()), "SUPPLEMENT")).hasSize(1);
    assess(got.cases().next().topics(Topic.CARNIVAL, Topic.BEGGING, Topic.GANG));
    assertThat(actions(plan(got.cases()), "SUPPLEMENT")).hasSize(2);
    as("supervisor", "ada")
        .header("If-Match", plan(got.cases()).header("ETag"))
        .body("{\"organisationId\":\"%s\",\"reason\":\"r\"}".formatted(UUID.randomUUID()))
        .post(
            "/v1/cases/%s/plan/actions/%s/recipient"
                .formatted(
                    got.cases().caseId, open(plan(got.cases()), "SUPPLEMENT").get("actionId")))
        .then()
        .statusCode(409)
        .body("type", containsString("same-recipient"));
  }

  private OrganisationPublished mandated(String state) {
    OrganisationPublished police =
        Published.agency(
            RecipientKind.LAW_ENFORCEMENT,
            "Police " + state,
            Published.state(state),
            AGENCY.url(state));
    publish(
        police,
        Published.protocol(
            "Minors " + state,
            Published.state(state),
            Set.of(),
            Published.ANY,
            police,
            LegalBasis.MANDATED_MINOR,
            true));
    return police;
  }

  @Test
  @DisplayName("DIS-9 RES-3 what is new for a mandated report is declined by two supervisors")
  void mandated() {
    Response credential = credential(mandated("X2"));
    Cases cases =
        carnival("X2")
            .toldBy(SignalerKind.COMMUNITY_MEMBER)
            .victimAge(AgeBand.MINOR, Standing.STATED)
            .reading(ReadingKind.MINOR, Answer.YES, Standing.STATED);
    assess(cases);
    UUID report = approved(cases, REPORT);
    awaitStage(report, "TOLD");
    fetch(credential, report);
    news(cases, Topic.BEGGING);
    Response plan = plan(cases);
    assertThat(action(plan, "SUPPLEMENT")).containsEntry("mandated", true);
    Object id = action(plan, "SUPPLEMENT").get("actionId");
    decline(plan, id, "ada").then().statusCode(200).body("state", equalTo("DECLINE_PROPOSED"));
    decline(plan(cases), id, "ada").then().statusCode(409);
    decline(plan(cases), id, "ben").then().statusCode(200).body("state", equalTo("DECLINED"));
  }

  @Test
  @DisplayName("RES-3 a closed case proposes no supplement; opened again it does")
  void closed() {
    Got got = got("X3");
    Cases cases = got.cases();
    news(cases, Topic.BEGGING);
    Response plan = plan(cases);
    KAFKA.send(
        Topics.CASES,
        cases.caseId.toString(),
        new CaseClosed(
            cases.next().closed().state(), CloseReason.RESOLVED, "ada", Published.now()));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                DATABASE.count(
                        "select count(*) from case_file where case_id = ? and status = 'CLOSED'",
                        cases.caseId)
                    == 1);
    approve(plan, action(plan, "SUPPLEMENT").get("actionId"), "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", containsString("case-closed"));
    assess(cases.next().parted());
    assertThat(action(plan(cases), "SUPPLEMENT")).containsEntry("allowed", true);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> reports(cases) == 1);
  }

  /** The member's JSON as it stands in the text: the next balanced object. */
  private static String raw(Response response, String member) {
    String text = response.asString();
    int start = text.indexOf("\"" + member + "\":") + member.length() + 3;
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(start, i + 1);
      }
    }
    throw new AssertionError("no " + member);
  }
}
