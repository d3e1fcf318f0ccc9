package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.RecipientKind;

/** What a supervisor writes is looked at before it leaves. */
@QuarkusTest
class SummaryComponentTest extends ReferralTest {
  private static final String SUMMARY = "Gia is kept at 7 Elk St, call 202-555-0107.";
  private static final String NAME = "{\"kind\":\"NAME\",\"start\":0,\"end\":3}";
  private static final String ADDRESS = "{\"kind\":\"ADDRESS\",\"start\":15,\"end\":23}";
  private static final String PHONE = "{\"kind\":\"PHONE\",\"start\":30,\"end\":42}";

  private Cases known(String state) {
    police(state);
    Cases cases = in(state).consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    cases.contact(contact(cases, "Gia Moe", "+12025550107", "gia@example.org", "7 Elk St"));
    assess(cases);
    return cases;
  }

  private static String body(String acknowledged) {
    return "{\"reason\":\"reviewed\",\"summary\":\"%s\",\"acknowledgedWarnings\":[%s]}"
        .formatted(SUMMARY, acknowledged);
  }

  @Test
  @DisplayName(
      "DIS-1 a summary with a known name, address and number is approved only with exactly these"
          + " warnings acknowledged; none of the words is in the refusal or stored in the clear")
  void acknowledged() {
    Cases cases = known("Z1");
    Response plan = plan(cases);
    Object report = action(plan, REPORT).get("actionId");

    for (String acknowledged :
        new String[] {"", NAME, NAME + "," + ADDRESS, NAME + "," + ADDRESS + "," + ADDRESS}) {
      Response refused = approve(plan, report, "ada", body(acknowledged));
      refused
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:waylight:problem:summary-warnings"))
          .body("errors.problem", hasItem("NAME 0-3"))
          .body("errors.problem", hasItem("ADDRESS 15-23"))
          .body("errors.problem", hasItem("PHONE 30-42"));
      assertThat(refused.asString()).doesNotContain("Gia", "Elk", "0107");
    }
    assertThat(DATABASE.count("select count(*) from report where case_id = ?", cases.caseId))
        .isZero();

    String all = PHONE + "," + NAME + "," + ADDRESS;
    approve(plan, report, "ada", body(all))
        .then()
        .statusCode(200)
        .body("report.summary", equalTo(SUMMARY));
    assertThat(
            DATABASE.rows(
                "select acknowledged_warnings::text as warnings from decision where case_id = ?",
                cases.caseId))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("warnings", "{\"NAME 0-3\",\"ADDRESS 15-23\",\"PHONE 30-42\"}"));
  }

  @Test
  @DisplayName("DIS-1 DIS-8 the preview with a summary is byte for byte what is approved")
  void preview() {
    Cases cases = known("Z2");
    Response plan = plan(cases);
    Object report = action(plan, REPORT).get("actionId");
    String path = "/v1/cases/" + cases.caseId + "/plan/actions/" + report + "/preview";
    long readings = readings(cases);

    Response shown = as("supervisor", "ada").body("{\"summary\":\"" + SUMMARY + "\"}").post(path);
    shown
        .then()
        .statusCode(200)
        .body("warnings.kind", equalTo(java.util.List.of("NAME", "ADDRESS", "PHONE")))
        .body("previewDigest", equalTo(digest(plan, report)));
    assertThat(readings(cases)).isEqualTo(readings + 1);

    String calm = "{\"summary\":\"Two men keep her papers.\"}";
    Response without = as("supervisor", "ada").body(calm).post(path);
    without.then().statusCode(200).body("warnings.size()", equalTo(0));
    Response approved =
        approve(plan, report, "ada", "{\"reason\":\"r\",\"summary\":\"Two men keep her papers.\"}");
    approved.then().statusCode(200);
    String left = approved.asString();
    String preview = without.asString();
    assertThat(left)
        .contains(
            preview.substring(
                preview.indexOf("\"wouldDisclose\":") + 16, preview.indexOf(",\"warnings\"")));

    as("supervisor", "ada")
        .body(calm)
        .post(path)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:already-decided"));
    as("advocate", "cora").body(calm).post(path).then().statusCode(403);
    as("supervisor", "ada").body("{\"summary\":\" \"}").post(path).then().statusCode(422);
    Object other = action(plan, "FOLLOW_UP").get("actionId");
    as("supervisor", "ada")
        .body(calm)
        .post(path.replace(String.valueOf(report), String.valueOf(other)))
        .then()
        .statusCode(409);
  }

  private static long readings(Cases cases) {
    return DATABASE.count(
        "select count(*) from access_record where action = 'READ' and subject_id = ?",
        cases.caseId);
  }
}
