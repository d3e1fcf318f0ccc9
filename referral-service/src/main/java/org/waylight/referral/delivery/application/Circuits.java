package org.waylight.referral.delivery.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where is kept how recipients' webhooks fared; all replicas see the same. */
public interface Circuits {
  /** Until when the webhook rests; in the past: it is to be probed. Nothing if it does not rest. */
  Optional<Instant> restsUntil(UUID organisation, String address);

  /**
   * Takes the probe that is due for the current transaction, without waiting; false if another has
   * it or had it.
   */
  boolean takeProbe(UUID organisation, String address, Instant now);

  /** Counts a failure and returns how many there were in a row. */
  int failed(UUID organisation, String address);

  void rest(UUID organisation, String address, Instant until);

  /** Forgets the failures. */
  void worked(UUID organisation, String address);
}
