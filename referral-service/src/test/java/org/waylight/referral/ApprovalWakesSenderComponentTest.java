package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.delivery.application.DeliveryConfig;

/** Senders that look by themselves only once an hour. */
@QuarkusTest
@TestProfile(ApprovalWakesSenderComponentTest.OncePerHour.class)
class ApprovalWakesSenderComponentTest extends ReferralTest {
  /** Nothing but an approval makes a sender look within the test. */
  public static final class OncePerHour implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("waylight.delivery.poll", "PT1H");
    }
  }

  @Inject DeliveryConfig config;

  @Test
  @DisplayName("RES-1 a committed approval wakes a sender, which waits for no clock")
  void woken() {
    assertThat(config.poll()).isEqualTo(Duration.ofHours(1));
    AGENCY.answers(204);
    var police =
        Published.agency(
            RecipientKind.LAW_ENFORCEMENT, "Police Y1", Published.state("Y1"), AGENCY.url("y1"));
    publish(
        police,
        Published.protocol(
            "Report Y1",
            Published.state("Y1"),
            Set.of(),
            Published.ANY,
            police,
            LegalBasis.CONSENT,
            false));
    credential(police);
    Cases cases =
        new Cases()
            .at(Cases.place("US", "Y1", null, null))
            .consent(RecipientKind.LAW_ENFORCEMENT, ConsentState.GIVEN);
    assess(cases);
    Response plan = plan(cases);
    Object report = action(plan, "REPORT_TO_LAW_ENFORCEMENT").get("actionId");
    awaitStage(
        UUID.fromString(approve(plan, report, "ada", "{\"reason\":\"reviewed\"}").path("reportId")),
        "TOLD");
  }
}
