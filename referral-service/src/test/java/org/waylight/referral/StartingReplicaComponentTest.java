package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.inbox.NotYet;
import org.waylight.referral.registry.application.PolicyBook;

/** A replica between its start and the end of its reading. */
@QuarkusTest
class StartingReplicaComponentTest extends ReferralTest {
  @Inject PolicyBook policies;

  @Test
  @DisplayName(
      "RES-1 DIS-5 before the policies are read nothing is shown, approved, fetched or withdrawn:"
          + " each is told to try again, and then succeeds")
  void waits() {
    AGENCY.answers(204);
    Response credential = credential(police("J9"));
    UUID report = approvedReport(agreed("J9"));
    awaitStage(report, "TOLD");
    Cases next = agreed("J9");
    Response plan = plan(next);
    Object action = action(plan, REPORT).get("actionId");

    PolicyBook read = ClientProxy.unwrap(policies);
    QuarkusMock.installMockForType(
        new PolicyBook(
            topics -> {
              throw new NotYet("policies");
            }),
        PolicyBook.class);
    refused(recipient(credential).get("/v1/delivery/reports/" + report));
    refused(approve(plan, action, "ada", REASON));
    refused(as("supervisor", "ada").get("/v1/cases/" + next.caseId + "/plan"));
    assertThat(stage(report)).isEqualTo("TOLD");

    QuarkusMock.installMockForType(read, PolicyBook.class);
    recipient(credential).get("/v1/delivery/reports/" + report).then().statusCode(200);
    approve(plan, action, "ada", REASON).then().statusCode(200);
  }

  private static void refused(Response answer) {
    answer
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .contentType("application/problem+json")
        .body("type", equalTo("urn:waylight:problem:unavailable"));
  }
}
