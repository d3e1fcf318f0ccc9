package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;

/** What is approved is what was shown, also when nothing but time passes in between. */
@QuarkusTest
class PreviewComponentTest extends ReferralTest {
  @BeforeEach
  void agencyWorks() {
    AGENCY.answers(204);
  }

  /** Police, and a case there of two adult victims who both agreed to a report. */
  private Cases bothConsent(String state) {
    credential(police(state));
    Cases cases = in(state).withOtherVictim();
    cases
        .contact(contact(cases, "Gia Moe", "+12025550107", "gia@example.org", "7 Elk St"))
        .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN)
        .consent(
            cases.otherVictimId,
            RecipientKind.LAW_ENFORCEMENT,
            ConsentState.GIVEN,
            Set.of(DataElement.SITUATION));
    assess(cases);
    return cases;
  }

  /** Nothing happens but that time passes. */
  private static void lastConsentEnds(Cases cases) {
    DATABASE.execute(
        "update consent set expires_at = now() - interval '1 second' where consent_id = ?",
        cases.consentId());
  }

  private static long reports(Cases cases) {
    return DATABASE.count("select count(*) from report where case_id = ?", cases.caseId);
  }

  @Test
  @DisplayName(
      "DIS-1 TRI-9 one of two consents ends between preview and approval: refused, nothing leaves,"
          + " and what is shown next can be approved")
  void consent_ends_before_approval() {
    Cases cases = bothConsent("J1");
    Response shown = plan(cases);
    Object report = action(shown, REPORT).get("actionId");
    assertThat(
            shown.<Integer>path(
                "actions.find { it.kind == '%s' }.wouldDisclose.persons.size()".formatted(REPORT)))
        .isEqualTo(2);

    lastConsentEnds(cases);

    approve(shown, report, "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:preview-changed"));
    assertThat(reports(cases)).isZero();
    assertThat(DATABASE.count("select count(*) from decision where case_id = ?", cases.caseId))
        .isZero();
    Response again = plan(cases);
    assertThat(again.header("ETag")).as("the plan is as it was").isEqualTo(shown.header("ETag"));
    assertThat(action(again, REPORT).get("rules")).isEqualTo(action(shown, REPORT).get("rules"));
    approve(again, report, "ada", REASON)
        .then()
        .statusCode(200)
        .body("report.persons.size()", equalTo(1));
  }

  @Test
  @DisplayName("DIS-1 nothing changed since it was shown: approved, byte for byte as shown")
  void unchanged() {
    Cases cases = bothConsent("J2");
    Response shown = plan(cases);
    Object report = action(shown, REPORT).get("actionId");
    assertThat(digest(plan(cases), report)).as("stable").isEqualTo(digest(shown, report));

    approve(shown, report, "ada", REASON)
        .then()
        .statusCode(200)
        .body("report.persons.size()", equalTo(2));

    await().atMost(PATIENCE).until(() -> !AGENCY.at("J2").isEmpty());
    assertThat(digest(plan(cases), report)).as("decided: nothing to approve").isEqualTo("none");
  }

  @Test
  @DisplayName("DIS-1 CON-2 one of two consents ends between approval and sending: nothing leaves")
  void consent_ends_before_sending() {
    Cases cases = bothConsent("J3");
    AGENCY.answers(500);
    Response shown = plan(cases);
    Response approved = approve(shown, action(shown, REPORT).get("actionId"), "ada", REASON);
    UUID reportId = UUID.fromString(approved.path("reportId"));
    await().atMost(PATIENCE).until(() -> !AGENCY.at("J3").isEmpty());

    lastConsentEnds(cases);

    awaitStage(reportId, "WITHDRAWN");
    int told = AGENCY.at("J3").size();
    AGENCY.answers(204);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> AGENCY.at("J3").size() == told);
  }

  @Test
  @DisplayName("DIS-1 an approval that does not say what was shown, or something else, is refused")
  void digest_is_needed() {
    Cases cases = bothConsent("J4");
    Response shown = plan(cases);
    Object report = action(shown, REPORT).get("actionId");
    Object other = action(shown, "FOLLOW_UP").get("actionId");
    String path = "/v1/cases/" + cases.caseId + "/plan/actions/" + report + "/approve";
    as("supervisor", "ada")
        .header("If-Match", shown.header("ETag"))
        .body(REASON)
        .post(path)
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("previewDigest"));
    as("supervisor", "ada")
        .header("If-Match", shown.header("ETag"))
        .body(naming(digest(shown, other), REASON))
        .post(path)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:preview-changed"));
    assertThat(reports(cases)).isZero();
  }
}
