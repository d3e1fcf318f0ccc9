package org.waylight.triage.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.contracts.v1.Urgency;

/** How a step that leaves the service is followed to its end. */
class AlertDeliveryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Retry.Wait WAIT = Retry.doubling(Duration.ZERO, new Random(1));

  @Test
  @DisplayName(
      "TRI-10 what failed is tried again under the same id, ever more seldom, and given up")
  void failsAndFails() {
    AlertDelivery delivery = waiting();
    UUID id = delivery.id();
    Duration waited = Duration.ZERO;
    while (delivery.state() == DeliveryState.WAITING) {
      Duration before = Duration.between(NOW, delivery.nextAt());
      delivery = delivery.failed("pager: status 500", WAIT, NOW);
      assertThat(delivery.id()).isEqualTo(id);
      if (delivery.state() == DeliveryState.WAITING) {
        waited = Duration.between(NOW, delivery.nextAt());
        assertThat(waited).isPositive().isLessThanOrEqualTo(Retry.LONGEST);
        assertThat(waited.multipliedBy(2)).isGreaterThanOrEqualTo(before);
      }
    }

    assertThat(waited).isGreaterThan(Duration.ofMinutes(2));
    assertThat(delivery.attempts()).isEqualTo(Retry.MOST);
    assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
    assertThat(delivery.trouble()).isEqualTo("pager: status 500");
    assertThat(delivery.settledAt()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("a wait that the other side asks for is kept, but never longer than the longest")
  void asked() {
    assertThat(Retry.doubling(Duration.ofMinutes(3), new Random(1)).after(1))
        .isEqualTo(Duration.ofMinutes(3));
    assertThat(Retry.doubling(Duration.ofDays(3), new Random(1)).after(1)).isEqualTo(Retry.LONGEST);
  }

  @Test
  @DisplayName("TRI-10 what was delivered, or came again, is settled and says so")
  void settled() {
    assertThat(waiting().failed("e-mail: TimeoutException", WAIT, NOW).delivered(NOW))
        .returns(DeliveryState.DELIVERED, AlertDelivery::state)
        .returns(2, AlertDelivery::attempts)
        .returns(null, AlertDelivery::trouble)
        .returns(NOW, AlertDelivery::settledAt);
    assertThat(waiting().toldAgain(NOW))
        .returns(DeliveryState.TOLD_AGAIN, AlertDelivery::state)
        .returns(0, AlertDelivery::attempts);
  }

  private static AlertDelivery waiting() {
    NewAlert what =
        new NewAlert(
            UUID.randomUUID(),
            AlertKind.CLOCK_RAN_OUT,
            Urgency.URGENT,
            List.of("TRI-10@1"),
            NOW,
            NOW,
            NOW,
            new ClockStep(NOW, "shift-lead", 0, EscalationTarget.PAGER));
    return new AlertDelivery(
        UUID.randomUUID(),
        new Alert(7, what, null, null),
        EscalationTarget.PAGER,
        DeliveryState.WAITING,
        0,
        NOW,
        NOW,
        null,
        null);
  }
}
