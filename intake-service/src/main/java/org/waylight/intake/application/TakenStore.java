package org.waylight.intake.application;

import org.waylight.contracts.v1.TakenByKafka;

/** Where what was taken by Kafka alone is stored afterwards. */
public interface TakenStore {
  /**
   * Stores it in the current transaction, if it is not stored yet.
   *
   * @return false if its key holds other content, and it was not stored
   */
  boolean backfill(TakenByKafka taken);
}
