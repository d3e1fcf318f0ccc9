package org.waylight.referral.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.waylight.contracts.PolicySettings;
import org.waylight.referral.delivery.domain.DeliverySettings;
import org.waylight.referral.registry.application.PolicyBook;

/** The delivery settings in force: the published policy over this installation's configuration. */
@ApplicationScoped
public class DeliveryRules {
  private final PolicyBook policies;
  private final DeliverySettings builtIn;
  private final Clock clock;

  @Inject
  public DeliveryRules(PolicyBook policies, DeliveryConfig config, Clock clock) {
    this.policies = policies;
    this.clock = clock;
    this.builtIn =
        new DeliverySettings(
            "delivery@builtin-1",
            config.fetchExpiry(),
            config.acknowledgeWithin(),
            config.retryFirst(),
            config.retryLongest(),
            config.retryAttempts());
  }

  /** The settings in force now. */
  public DeliverySettings inForce() {
    return policies
        .inForce(PolicySettings.DELIVERY, today())
        .map(policy -> builtIn.with(policy.version(), policy.settings()))
        .orElse(builtIn);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
