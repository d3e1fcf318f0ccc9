package org.waylight.intake.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.ErasedCount;

/** Empties what is kept of signals (RES-4); all in the current transaction. */
public interface ErasedSignals {
  /**
   * Empties texts and facts of the signals, here or not yet; their conversations are over. Keys and
   * keyed hashes stay: a submission sent again is still the same (INT-2).
   *
   * @return how much of each kind there was
   */
  List<ErasedCount> erase(UUID caseId, Collection<UUID> signalIds, Instant at);

  /** The same of what was stored just now, if its signal was erased before. */
  void eraseLate(UUID signalId, Collection<UUID> messageIds);
}
