package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.delivery.outbound.MadeUpCertificates;

/** Reports on their way: told of, fetched, acknowledged, stopped, escalated. */
@QuarkusTest
class DeliveryComponentTest extends ReferralTest {
  @BeforeEach
  void agencyWorks() {
    AGENCY.answers(204);
  }

  @Test
  @DisplayName(
      "RES-1 DIS-1 DIS-6 DIS-8 an approved report is told of with a valid signature, fetched byte"
          + " for byte as shown, confirmed, and then gone")
  void whole_way() {
    OrganisationPublished police = police("A1", AGENCY.url("a1"));
    Response credential = credential(police);
    Cases cases = in("A1").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Ana Doe", "+12025550101", "ana@example.org", "1 Elm St"));
    assess(cases);

    Response plan = plan(cases);
    Map<String, Object> report = action(plan, "REPORT_TO_LAW_ENFORCEMENT");
    assertThat(report).containsEntry("allowed", true).containsEntry("basis", "CONSENT");
    String shown = raw(plan, "wouldDisclose");
    Response approved = approve(plan, report.get("actionId"), "ada", REASON);
    approved.then().statusCode(200).body("state", equalTo("APPROVED"));
    UUID reportId = UUID.fromString(approved.path("reportId"));

    await().atMost(PATIENCE).until(() -> !AGENCY.at("a1").isEmpty());
    RecordingAgency.Received notice = AGENCY.at("a1").getFirst();
    assertThatCode(
            () ->
                new Webhook((String) credential.path("webhookSecret"))
                    .verify(notice.body(), headers(notice)))
        .doesNotThrowAnyException();
    assertThat(notice.headers().get("Webhook-id")).containsExactly(reportId.toString());
    assertThat(notice.body()).contains("report.waiting").doesNotContain("Ana", "+1202");

    OrganisationPublished other = police("A2", AGENCY.url("a2"));
    recipient(credential(other)).get("/v1/delivery/reports/" + reportId).then().statusCode(404);
    recipient(credential)
        .post("/v1/delivery/reports/" + reportId + "/acknowledge")
        .then()
        .statusCode(409);
    String fetched =
        recipient(credential)
            .get("/v1/delivery/reports/" + reportId)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(fetched).isEqualTo(shown).contains("Ana Doe", "+12025550101").doesNotContain("Elm");
    for (int i = 0; i < 2; i++) {
      recipient(credential)
          .post("/v1/delivery/reports/" + reportId + "/acknowledge")
          .then()
          .statusCode(204);
    }
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
    assertThat(stage(reportId)).isEqualTo("ACKNOWLEDGED");

    as("supervisor", "ada")
        .body("{\"kind\":\"INVESTIGATION_OPENED\"}")
        .post("/v1/reports/" + reportId + "/outcome")
        .then()
        .statusCode(204);
    as("auditor", "finn")
        .get("/v1/cases/" + cases.caseId + "/reports")
        .then()
        .statusCode(200)
        .body("items[0].outcome", equalTo("INVESTIGATION_OPENED"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(responses(cases))
                    .contains(
                        "org.waylight.plan.proposed.v1",
                        "org.waylight.action.decided.v1",
                        "org.waylight.report.sent.v1",
                        "org.waylight.delivery.settled.v1",
                        "org.waylight.outcome.recorded.v1"));
    assertThat(
            DATABASE.rows(
                "select action from access_record where subject_id in (?, ?) order by action",
                cases.caseId,
                reportId))
        .extracting(row -> row.get("action"))
        .contains("READ", "DISCLOSE");
    assertThat(audited("organisations", police.organisationId(), "subjectId"))
        .contains(reportId.toString());
    assertThat(audited("organisations", police.organisationId(), "action"))
        .containsOnly("DISCLOSE");
    assertThat(audited("cases", cases.caseId, "action")).contains("READ", "DECIDE", "DISCLOSE");
  }

  @Test
  @DisplayName("CON-2 a consent withdrawn while its report waits for a retry: it never leaves")
  void withdrawn_while_waiting() {
    OrganisationPublished police = police("B1", AGENCY.url("b1"));
    Response credential = credential(police);
    Cases cases = in("B1").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    AGENCY.answers(500);
    Response plan = plan(cases);
    Response approved =
        approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON);
    UUID reportId = UUID.fromString(approved.path("reportId"));
    await().atMost(PATIENCE).until(() -> !AGENCY.at("b1").isEmpty());

    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"called and said no\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    int told = AGENCY.at("b1").size();
    AGENCY.answers(204);

    awaitStage(reportId, "WITHDRAWN");
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> AGENCY.at("b1").size() == told);
    assertThat(responses(cases))
        .contains("org.waylight.consent.changed.v1")
        .doesNotContain("org.waylight.report.sent.v1");
    assertThat(action(plan(cases), "REPORT_TO_LAW_ENFORCEMENT")).containsKey("decision");
  }

  @Test
  @DisplayName("CON-2 DIS-6 told but not fetched when consent is withdrawn: the fetch is refused")
  void withdrawn_before_fetch() {
    OrganisationPublished police = police("B2", AGENCY.url("b2"));
    Response credential = credential(police);
    Cases cases = in("B2").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Response approved =
        approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON);
    UUID reportId = UUID.fromString(approved.path("reportId"));
    awaitStage(reportId, "TOLD");
    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"changed her mind\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200);
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
    assertThat(stage(reportId)).isEqualTo("WITHDRAWN");
  }

  @Test
  @DisplayName("RES-2 a failing webhook is tried again, then the next channel: encrypted e-mail")
  void next_channel() throws Exception {
    OrganisationPublished police = police("C1", AGENCY.url("c1"), "desk-c1@example.org");
    credential(police);
    certify(police, MadeUpCertificates.ofDesk().pem()).then().statusCode(200);
    Cases cases = in("C1").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Beatrix Rowe", "+12025550102", "bea@example.org", "2 Oak St"));
    assess(cases);
    AGENCY.answers(302);
    Response plan = plan(cases);
    Response approved =
        approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON);
    UUID reportId = UUID.fromString(approved.path("reportId"));
    awaitStage(reportId, "TOLD");
    assertThat(AGENCY.at("c1")).hasSize(3);
    assertThat(AGENCY.at("elsewhere")).as("a redirect is never followed").isEmpty();
    List<MimeMessage> mails =
        Arrays.stream(MailServer.server().getReceivedMessagesForDomain("example.org")).toList();
    assertThat(mails).isNotEmpty();
    assertThat(mails.getLast().getMessageID()).contains(reportId.toString());
    assertThat(GreenMailUtil.getWholeMessage(mails.getLast())).doesNotContain("Beatrix", "+1202");
  }

  @Test
  @DisplayName("RES-2 when every channel was tried, a person takes over")
  void escalated() {
    police("C2", AGENCY.url("c2"));
    Cases cases = in("C2").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Response approved =
        approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON);
    awaitStage(UUID.fromString(approved.path("reportId")), "ESCALATED");
    assertThat(AGENCY.at("c2")).as("without a credential nothing can be signed").isEmpty();
  }

  @Test
  @DisplayName("RES-1 a report that lasted too long is gone and goes to a person")
  void expired() {
    OrganisationPublished police = police("C3", AGENCY.url("c3"));
    Response credential = credential(police);
    Cases cases = in("C3").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Response approved =
        approve(plan, action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId"), "ada", REASON);
    UUID reportId = UUID.fromString(approved.path("reportId"));
    awaitStage(reportId, "TOLD");
    DATABASE.execute(
        "update delivery set expires_at = now() - interval '1 second' where report_id = ?",
        reportId);
    awaitStage(reportId, "EXPIRED");
    recipient(credential).get("/v1/delivery/reports/" + reportId).then().statusCode(410);
  }

  @Test
  @DisplayName(
      "DIS-2 DIS-3 a stated minor's mandated report names the caller, never an anonymous one")
  void minor() {
    police("D1", AGENCY.url("d1"));
    Cases open =
        in("D1")
            .toldBy(SignalerKind.COMMUNITY_MEMBER)
            .victimAge(AgeBand.MINOR, Standing.STATED)
            .reading(ReadingKind.MINOR, Answer.YES, Standing.STATED);
    open.contact(contact(open, "Carl Poe", "+12025550103", "carl@example.org", "3 Ash St"));
    assess(open);
    assertThat(raw(plan(open), "wouldDisclose")).contains("Carl Poe", "MANDATED_MINOR");

    Cases hidden =
        in("D1")
            .toldBy(SignalerKind.COMMUNITY_MEMBER)
            .anonymous()
            .victimAge(AgeBand.MINOR, Standing.STATED);
    hidden.contact(contact(hidden, "Dora Foe", "+12025550104", "dora@example.org", "4 Fir St"));
    assess(hidden);
    assertThat(plan(hidden).asString()).doesNotContain("Dora", "+12025550104", "dora@", "Fir");
  }

  @Test
  @DisplayName("a wrong credential, an unknown organisation and no credential are refused alike")
  void credentials() {
    OrganisationPublished police = police("E1", AGENCY.url("e1"));
    Response credential = credential(police);
    String path = "/v1/delivery/reports/" + UUID.randomUUID();
    io.restassured.RestAssured.given().get(path).then().statusCode(401);
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .basic(credential.path("user"), "wrong")
        .get(path)
        .then()
        .statusCode(401);
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .basic(UUID.randomUUID().toString(), "x")
        .get(path)
        .then()
        .statusCode(401);
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .basic("no-uuid", "x")
        .get(path)
        .then()
        .statusCode(401);
    recipient(credential).get(path).then().statusCode(404);
    as("operator", "gwen")
        .put("/v1/recipients/" + UUID.randomUUID() + "/credential")
        .then()
        .statusCode(404);
  }

  private static List<String> responses(Cases cases) {
    return KAFKA.readAll(Topics.RESPONSES, cases.caseId.toString()).stream()
        .map(
            record ->
                new String(
                    record.headers().lastHeader("ce_type").value(),
                    java.nio.charset.StandardCharsets.UTF_8))
        .toList();
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

  private static HttpHeaders headers(RecordingAgency.Received notice) {
    return HttpHeaders.of(
        notice.headers().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
        (name, value) -> true);
  }
}
