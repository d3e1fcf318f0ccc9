package org.waylight.intake.application;

import java.util.Collection;
import java.util.UUID;
import org.waylight.contracts.v1.TakenByKafka;

/** Where what was taken by Kafka alone is stored afterwards. */
public interface TakenStore {
  /** Holds the conversations until the transaction ends, in the order of every other writer. */
  void hold(Collection<UUID> conversationIds);

  /**
   * Stores it in the current transaction, if it is not stored yet.
   *
   * @return false if its key holds other content, and it was not stored
   */
  boolean backfill(TakenByKafka taken);
}
