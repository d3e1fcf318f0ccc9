package org.waylight.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
    credential(police("Y1"));
    awaitStage(approvedReport(agreed("Y1")), "TOLD");
  }
}
