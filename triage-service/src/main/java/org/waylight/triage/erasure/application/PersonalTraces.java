package org.waylight.triage.erasure.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.ErasedCount;

/** All that is kept of somebody beside the case's own document: the port that empties it. */
public interface PersonalTraces {
  /** Every id by which signals of these cases came, also by those kept under another. */
  Set<UUID> signalsOf(Collection<UUID> caseIds);

  /** Holds their conversations until the transaction ends; before signals, as everybody does. */
  void holdConversations(Collection<UUID> signalIds);

  /**
   * Empties every place of docs/retention.md, and marks the cases as erased.
   *
   * @param root the case whose erasure is on record
   * @return how much of each kind there was
   */
  List<ErasedCount> erase(
      UUID root, Collection<UUID> caseIds, Collection<UUID> signalIds, Instant at);

  /** From now on messages to these signals are kept under others, which are in no case yet. */
  void rehome(Map<UUID, UUID> newHomes);
}
