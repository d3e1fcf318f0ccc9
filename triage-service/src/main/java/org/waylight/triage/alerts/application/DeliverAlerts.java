package org.waylight.triage.alerts.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.triage.alerts.application.Messenger.Result;
import org.waylight.triage.alerts.domain.AlertDelivery;
import org.waylight.triage.alerts.domain.DeliveryState;
import org.waylight.triage.alerts.domain.Retry;

/**
 * Tells the steps of the ladder that leave the service, at least once each (TRI-10). The row's lock
 * is the lease: a sender that is killed frees it, and the next sends it again under the same id.
 */
@ApplicationScoped
public class DeliverAlerts {
  private static final Logger LOG = Logger.getLogger(DeliverAlerts.class);

  private final AlertDeliveries deliveries;
  private final Messenger messenger;
  private final MeterRegistry meters;
  private final Clock clock;

  @Inject
  public DeliverAlerts(
      AlertDeliveries deliveries, Messenger messenger, MeterRegistry meters, Clock clock) {
    this.deliveries = deliveries;
    this.messenger = messenger;
    this.meters = meters;
    this.clock = clock;
  }

  /** Tries the next that is due; false if there is none. */
  @Transactional
  public boolean deliverNext(EscalationTarget target) {
    Optional<AlertDelivery> due = deliveries.holdDue(target, clock.instant());
    due.map(this::after).ifPresent(this::keep);
    return due.isPresent();
  }

  private AlertDelivery after(AlertDelivery delivery) {
    if (deliveries.cameAgain(delivery)) {
      return delivery.toldAgain(clock.instant());
    }
    Result result = messenger.tell(delivery);
    Instant now = clock.instant();
    return switch (result) {
      case Result.Told told -> delivery.delivered(now);
      case Result.FailedForNow failed ->
          delivery.failed(
              failed.why(), Retry.doubling(failed.atLeast(), RandomGenerator.getDefault()), now);
      case Result.FailedForGood failed -> delivery.givenUp(failed.why(), now);
    };
  }

  private void keep(AlertDelivery delivery) {
    deliveries.save(delivery);
    meters
        .counter(
            "waylight.alert.deliveries",
            "target",
            delivery.target().name().toLowerCase(Locale.ROOT),
            "state",
            delivery.state().name().toLowerCase(Locale.ROOT))
        .increment();
    String trouble = delivery.trouble();
    if (delivery.state() == DeliveryState.GIVEN_UP) {
      LOG.errorf("alert delivery %s was given up: %s", delivery.id(), trouble);
    } else if (delivery.state() == DeliveryState.WAITING) {
      LOG.warnf("alert delivery %s failed and is tried again: %s", delivery.id(), trouble);
    }
  }
}
