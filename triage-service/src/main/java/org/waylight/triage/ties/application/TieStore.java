package org.waylight.triage.ties.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waylight.triage.ties.domain.Signature;
import org.waylight.triage.ties.domain.Suggestion.Between;
import org.waylight.triage.ties.domain.Tie;
import org.waylight.triage.ties.domain.TieKey;

/** Keys, signatures and ties of signals: the port. All in the current transaction. */
public interface TieStore {
  /** The signatures of signals. */
  Map<UUID, Signature> signatures(Collection<UUID> signalIds);

  /** The keys of signals other than the bands of their texts. */
  List<TieKey> keys(Collection<UUID> signalIds);

  /** Keeps signatures, and takes the bands of those they replace away. */
  void saveSignatures(Map<UUID, Signature> signatures, List<TieKey> outdated);

  /** Keeps keys; one that is known stays as it is. */
  void saveKeys(List<TieKey> keys);

  /** Takes keys other than bands, signatures and ties of signals away; how many it were. */
  int forget(Collection<UUID> signalIds);

  /** Who has each key, at most so many. */
  Map<Long, List<TieKey>> holders(Collection<Long> keys, int atMost);

  /** Keeps ties; what was decided stays decided. */
  void saveTies(List<Tie> ties);

  /** All ties of a case's signals to those of other cases. */
  List<Between> of(UUID caseId);

  /** Writes a supervisor's word on every tie between two cases. */
  void decide(UUID caseId, UUID otherCaseId, Tie.State state, String by, Instant at);
}
