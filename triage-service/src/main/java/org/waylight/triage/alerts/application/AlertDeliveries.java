package org.waylight.triage.alerts.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.triage.alerts.domain.AlertDelivery;
import org.waylight.triage.alerts.domain.DeliveryState;
import org.waylight.triage.alerts.domain.NewAlert;

/** Steps of the ladder on their way to pagers and mailboxes, as rows: the port. */
public interface AlertDeliveries {
  /** Adds those of the alerts, just raised, that leave the service; in the same transaction. */
  void add(List<NewAlert> raised, Instant now);

  /**
   * Holds the next that is due until the transaction ends; one that another sender holds is left to
   * it.
   */
  Optional<AlertDelivery> holdDue(EscalationTarget target, Instant now);

  /** Whether the same step of the same case was told again since. */
  boolean cameAgain(AlertDelivery delivery);

  /** Keeps what came of a try. */
  void save(AlertDelivery delivery);

  /**
   * The newest first.
   *
   * @param state only those in it
   * @param before only those older than this one
   */
  List<AlertDelivery> list(@Nullable DeliveryState state, @Nullable UUID before, int limit);
}
