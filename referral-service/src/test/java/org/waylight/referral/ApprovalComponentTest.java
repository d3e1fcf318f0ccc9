package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.registry.application.PolicyBook;

/** Approvals that come twice, too late, on something old, or alone where two are needed. */
@QuarkusTest
class ApprovalComponentTest extends ReferralTest {
  private static final String TIP =
      "{\"reason\":\"r\",\"why\":\"w\",\"safety\":\"s\",\"reachability\":\"not reachable\"}";

  @Inject PolicyBook policies;

  private static long reports(Cases cases) {
    return DATABASE.count("select count(*) from report where case_id = ?", cases.caseId);
  }

  private static List<String> outcomes(Cases cases) {
    return DATABASE
        .rows("select outcome from decision where case_id = ? order by decided_at", cases.caseId)
        .stream()
        .map(row -> String.valueOf(row.get("outcome")))
        .toList();
  }

  @Test
  @DisplayName("RES-1 TRI-9 approved twice leaves once: the second is told what to do instead")
  void twice() {
    police("V1");
    Cases cases = agreed("V1");
    Response plan = plan(cases);
    Object report = action(plan, REPORT).get("actionId");
    approve(plan, report, "ada", REASON).then().statusCode(200);

    approve(plan, report, "ada", REASON)
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:waylight:problem:precondition-failed"))
        .body("detail", containsString("read it again"));
    approve(plan(cases), report, "ben", REASON)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:already-decided"))
        .body("detail", containsString("leaves once"));
    assertThat(reports(cases)).isEqualTo(1);
    assertThat(outcomes(cases)).containsExactly("APPROVED");
  }

  @Test
  @DisplayName("RES-1 of many approvals at the same moment one holds")
  void at_once() {
    police("V2");
    Cases cases = agreed("V2");
    Response plan = plan(cases);
    Object report = action(plan, REPORT).get("actionId");

    List<CompletableFuture<Integer>> answers =
        Stream.of("ada", "ben", "cleo", "dan")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> approve(plan, report, name, REASON).statusCode()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).sorted())
        .containsExactly(200, 412, 412, 412);
    assertThat(reports(cases)).isEqualTo(1);
  }

  @Test
  @DisplayName("CON-2 approved after a withdrawal: refused, however the plan was read")
  void after_withdrawal() {
    police("V3");
    Cases cases = agreed("V3");
    Response before = plan(cases);
    Object report = action(before, REPORT).get("actionId");
    as("advocate", "cora")
        .body("{\"means\":\"VERBAL\",\"reason\":\"afraid\"}")
        .post("/v1/consents/" + cases.consentId() + "/withdraw")
        .then()
        .statusCode(200);

    approve(before, report, "ada", REASON)
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:waylight:problem:precondition-failed"));
    approve(plan(cases), report, "ada", REASON)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:disclosure-refused"))
        .body("detail", containsString("Read the plan again"));
    assertThat(reports(cases)).isZero();
    assertThat(outcomes(cases)).isEmpty();
  }

  @Test
  @DisplayName("TRI-9 a plan that was matched anew since it was read is approved by nobody")
  void stale_plan() {
    police("V4");
    Cases cases = agreed("V4");
    Response before = plan(cases);
    assess(cases.next());

    approve(before, action(before, REPORT).get("actionId"), "ada", REASON)
        .then()
        .statusCode(412)
        .body("detail", containsString("look at what changed"));
    assertThat(reports(cases)).isZero();
  }

  @Test
  @DisplayName("DIS-5 where the policy wants two, nobody approves a tip with their own approval")
  void by_two() {
    PolicyPublished two =
        Published.policy(PolicySettings.DISCLOSURE, Map.of(PolicySettings.TIPS_BY_TWO, "true"));
    policies.take(two);
    try {
      police("V5");
      Cases cases =
          in("V5").toldBy(SignalerKind.FAMILY_FRIEND).victimAge(AgeBand.UNKNOWN, Standing.READ);
      assess(cases);
      Response plan = plan(cases);
      Object tip = action(plan, REPORT).get("actionId");
      approve(plan, tip, "ada", TIP)
          .then()
          .statusCode(200)
          .body("state", equalTo("APPROVAL_PROPOSED"))
          .body("reportId", nullValue());
      assertThat(reports(cases)).as("one is not enough").isZero();

      approve(plan(cases), tip, "ada", TIP)
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:waylight:problem:second-supervisor-needed"))
          .body("detail", containsString("ask another"));
      approve(plan(cases), tip, "ben", REASON).then().statusCode(422);
      assess(cases.next());
      approve(plan(cases), tip, "ben", TIP)
          .then()
          .statusCode(200)
          .body("state", equalTo("APPROVED"))
          .body("reportId", notNullValue());
      assertThat(reports(cases)).isEqualTo(1);
      assertThat(outcomes(cases)).containsExactly("APPROVAL_PROPOSED", "APPROVED");
    } finally {
      policies.withdraw(two.policyId());
    }
  }
}
