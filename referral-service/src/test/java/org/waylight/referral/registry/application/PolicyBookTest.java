package org.waylight.referral.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;

/** Which policy is in force on a day. */
class PolicyBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate SOON = LocalDate.of(2027, 1, 1);

  private final PolicyBook policies = new PolicyBook(topics -> {});

  @Test
  @DisplayName("DIS-5 a policy of the future is known and waits for its day")
  void waitsForItsDay() {
    PolicyPublished now = policy(1, TODAY);
    PolicyPublished then = policy(2, SOON);
    policies.take(then);
    assertThat(policies.inForce(PolicySettings.DISCLOSURE, TODAY)).isEmpty();
    policies.take(now);

    assertThat(policies.inForce(PolicySettings.DISCLOSURE, TODAY)).contains(now);
    assertThat(policies.inForce(PolicySettings.DISCLOSURE, SOON.minusDays(1))).contains(now);
    assertThat(policies.inForce(PolicySettings.DISCLOSURE, SOON)).contains(then);

    policies.withdraw(then.policyId());
    assertThat(policies.inForce(PolicySettings.DISCLOSURE, SOON)).contains(now);
  }

  @Test
  @DisplayName("DIS-5 of several policies of a name the one effective last is in force")
  void effective_last() {
    PolicyPublished old = policy(1, TODAY.minusDays(9));
    PolicyPublished now = policy(2, TODAY);
    policies.take(now);
    policies.take(old);
    assertThat(policies.inForce(PolicySettings.DISCLOSURE, TODAY)).contains(now);
    assertThat(policies.inForce(PolicySettings.CLOCKS, TODAY)).isEmpty();

    policies.withdraw(now.policyId());
    policies.take(policy(3, TODAY, RegistryState.WITHDRAWN));
    assertThat(policies.inForce(PolicySettings.DISCLOSURE, TODAY)).contains(old);
  }

  private static PolicyPublished policy(long version, LocalDate from) {
    return policy(version, from, RegistryState.PUBLISHED);
  }

  private static PolicyPublished policy(long version, LocalDate from, RegistryState state) {
    return new PolicyPublished(
        UUID.randomUUID(),
        version,
        state,
        PolicySettings.DISCLOSURE,
        Map.of(PolicySettings.THIRD_PARTY_TIPS, "false"),
        from,
        "dana",
        "emil",
        Instant.parse("2026-11-22T10:00:00Z"));
  }
}
