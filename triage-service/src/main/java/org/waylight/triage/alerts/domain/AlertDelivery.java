package org.waylight.triage.alerts.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.clocks.EscalationTarget;

/**
 * A step of the ladder on its way to a pager or a mailbox.
 *
 * @param id the same at every try: what the receiver knows it by
 * @param attempts how often it was tried
 * @param nextAt when it is tried next, while it waits
 * @param trouble what went wrong last
 */
public record AlertDelivery(
    UUID id,
    Alert alert,
    EscalationTarget target,
    DeliveryState state,
    int attempts,
    Instant createdAt,
    Instant nextAt,
    @Nullable String trouble,
    @Nullable Instant settledAt) {

  /** The other side took it. */
  public AlertDelivery delivered(Instant now) {
    return settled(DeliveryState.DELIVERED, attempts + 1, null, now);
  }

  /** It will not do, now or later. */
  public AlertDelivery givenUp(String why, Instant now) {
    return settled(DeliveryState.GIVEN_UP, attempts + 1, why, now);
  }

  /** The same step has come again. */
  public AlertDelivery toldAgain(Instant now) {
    return settled(DeliveryState.TOLD_AGAIN, attempts, trouble, now);
  }

  /** It is tried again later, ever more seldom, and given up after many tries. */
  public AlertDelivery failed(String why, Retry.Wait wait, Instant now) {
    int tried = attempts + 1;
    return tried >= Retry.MOST
        ? settled(DeliveryState.GIVEN_UP, tried, why, now)
        : new AlertDelivery(
            id,
            alert,
            target,
            DeliveryState.WAITING,
            tried,
            createdAt,
            now.plus(wait.after(tried)),
            why,
            null);
  }

  private AlertDelivery settled(
      DeliveryState now, int tried, @Nullable String why, Instant settledAt) {
    return new AlertDelivery(id, alert, target, now, tried, createdAt, nextAt, why, settledAt);
  }
}
