package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.CaseAssessed;
import org.waylight.contracts.v1.OrganisationPublished;

/** Consents with all their particulars, and what they stop and let go. */
@QuarkusTest
class ConsentComponentTest extends ReferralTest {
  private static final String GIVEN =
      """
      {"personId":"%s","subject":"VICTIM","recipientKind":"LAW_ENFORCEMENT","purpose":"REPORT",
       "state":"GIVEN","elements":["SITUATION"],"means":"WRITTEN"%s}
      """;

  @BeforeEach
  void agencyIsAway() {
    AGENCY.answers(500);
  }

  private static Response give(Cases cases, String particulars) {
    return as("advocate", "cora")
        .body(GIVEN.formatted(cases.victimId, particulars))
        .post("/v1/cases/" + cases.caseId + "/consents");
  }

  @Test
  @DisplayName("CON-2 a consent that says not how the person was informed is refused and not kept")
  void informed() {
    police("U1");
    Cases cases = in("U1");
    assess(cases);
    give(cases, "")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:waylight:problem:unprocessable"))
        .body("errors.field", hasItem("informed"));
    give(cases, ",\"informed\":\"SPOKEN\",\"grantor\":\"GUARDIAN\",\"grantorAllegedAbuser\":true")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("grantorId"));
    as("advocate", "cora")
        .get("/v1/cases/" + cases.caseId + "/consents")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  @DisplayName(
      "CON-2 a release for one police opens nothing to another; taking it back says how, and stops"
          + " what waits to be tried again")
  void one_recipient() {
    OrganisationPublished own = police("U2");
    Cases cases = in("U2");
    assess(cases);
    give(cases, ",\"informed\":\"WRITTEN\",\"organisationId\":\"" + UUID.randomUUID() + "\"")
        .then()
        .statusCode(201);
    assertThat(action(plan(cases), REPORT)).containsEntry("allowed", false);

    Response given =
        give(
            cases, ",\"informed\":\"WRITTEN\",\"organisationId\":\"" + own.organisationId() + "\"");
    given
        .then()
        .statusCode(201)
        .body("grantor", equalTo("SELF"))
        .body("informed", equalTo("WRITTEN"))
        .body("organisationId", equalTo(own.organisationId().toString()))
        .body("withdrawnMeans", nullValue());
    UUID reportId = approvedReport(cases);

    as("advocate", "cora")
        .body("{\"means\":\"ELECTRONIC\",\"reason\":\"changed their mind\"}")
        .post("/v1/consents/" + given.path("consentId") + "/withdraw")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("withdrawnMeans", equalTo("ELECTRONIC"));
    awaitStage(reportId, "WITHDRAWN");
    List<Map<String, Object>> kept =
        as("advocate", "cora")
            .get("/v1/cases/" + cases.caseId + "/consents")
            .jsonPath()
            .getList("items");
    assertThat(kept)
        .anySatisfy(each -> assertThat(each).containsEntry("withdrawnMeans", "ELECTRONIC"));
  }

  @Test
  @DisplayName("CON-2 a consent until the case is closed ends then, and stops what waits")
  void until_closed() {
    police("U3");
    Cases cases = in("U3");
    assess(cases);
    give(cases, ",\"informed\":\"SPOKEN\",\"endsOn\":\"CASE_CLOSED\"").then().statusCode(201);
    UUID reportId = approvedReport(cases);

    Cases closed = cases.next().closed();
    KAFKA.send(
        Topics.CASES, cases.caseId.toString(), new CaseAssessed(closed.state(), Published.now()));

    awaitStage(reportId, "WITHDRAWN");
  }
}
