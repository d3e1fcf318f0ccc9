package org.waylight.referral.delivery.application;

import java.time.Instant;
import java.util.UUID;

/** Which callbacks have come already. */
public interface Callbacks {
  /** Notes the callback in the current transaction; false if it came before. */
  boolean first(UUID organisation, String webhookId, Instant at);
}
