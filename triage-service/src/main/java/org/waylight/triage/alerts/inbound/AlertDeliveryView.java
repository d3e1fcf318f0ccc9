package org.waylight.triage.alerts.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.triage.alerts.domain.AlertDelivery;
import org.waylight.triage.alerts.domain.ClockStep;
import org.waylight.triage.alerts.domain.DeliveryState;

/**
 * How the telling of a step by pager or e-mail stands.
 *
 * @param deliveryId what the receiver knows it by
 * @param trouble what went wrong last
 */
public record AlertDeliveryView(
    UUID deliveryId,
    long alertId,
    UUID caseId,
    @Nullable String step,
    @Nullable Integer repetition,
    EscalationTarget target,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Instant nextAt,
    @Nullable String trouble,
    @Nullable Instant settledAt) {

  static AlertDeliveryView of(AlertDelivery delivery) {
    ClockStep step = delivery.alert().what().step();
    return new AlertDeliveryView(
        delivery.id(),
        delivery.alert().id(),
        delivery.alert().what().caseId(),
        step == null ? null : step.name(),
        step == null ? null : step.repetition(),
        delivery.target(),
        delivery.state(),
        delivery.attempts(),
        delivery.createdAt(),
        delivery.nextAt(),
        delivery.trouble(),
        delivery.settledAt());
  }
}
