package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.RecipientKind;

/** Reports as pages to print. */
@QuarkusTest
class PrintedReportComponentTest extends ReferralTest {
  @Test
  @DisplayName(
      "DIS-1 DIS-8 CON-2 the page says what was approved, as text, and nothing else; reading it is"
          + " recorded; once withdrawn there is no page")
  void page() {
    AGENCY.answers(204);
    credential(police("T1"));
    Cases cases = in("T1").consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(
        contact(cases, "<b>Iris</b> Loe", "+12025550111", "iris@example.org", "9 Sky St"));
    assess(cases);
    UUID report = approvedReport(cases);
    awaitStage(report, "TOLD");
    String path = "/v1/reports/" + report + "/page";

    Response page = as("supervisor", "ada").get(path);
    page.then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
    assertThat(page.asString())
        .contains(report.toString(), "Police T1", "&lt;b&gt;Iris&lt;/b&gt; Loe", "+12025550111")
        .contains("@media print")
        .doesNotContain("<b>Iris", "Sky St");
    assertThat(
            DATABASE.count(
                """
                select count(*) from access_record
                where subject_id = ? and action = 'READ' and actor = 'ada'
                """,
                report))
        .isOne();
    as("operator", "gwen").get(path).then().statusCode(403);
    as("supervisor", "ada")
        .get("/v1/reports/" + UUID.randomUUID() + "/page")
        .then()
        .statusCode(404);

    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"changed her mind\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200);
    Response gone = as("supervisor", "ada").get(path);
    gone.then().statusCode(410);
    assertThat(gone.asString()).doesNotContain("Iris");
  }
}
