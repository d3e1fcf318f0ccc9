package org.waylight.triage.casefile.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.triage.casefile.domain.CaseChange;
import org.waylight.triage.casefile.domain.CaseFile;

/** Cases with their signals, texts and notes: the port. All in the current transaction. */
public interface CaseStore {
  /**
   * Holds the signals until the transaction ends, known or not: two lanes may bring the same signal
   * at once. Always before cases, always in the same order.
   */
  void holdSignals(Collection<UUID> signalIds);

  /** The cases of signals that are known. */
  Map<UUID, UUID> casesOf(Collection<UUID> signalIds);

  /** The cases whole, held until the transaction ends, by id. */
  Map<UUID, CaseFile> loadForChange(Collection<UUID> caseIds);

  /** A case whole, to be read. */
  Optional<CaseFile> load(UUID caseId);

  /** Writes what changed; texts by message id, of messages that are new. */
  void save(List<CaseChange> changes, Map<UUID, SealedText> texts);

  /** The sealed texts of a case's messages, by message id; erased ones are absent. */
  Map<UUID, SealedText> texts(UUID caseId);

  /** The case and all that joined it, whose texts are read with it. */
  List<UUID> withJoined(UUID caseId);

  /** Adds a note. */
  void add(Note note);

  /** The notes of a case, in order. */
  List<Note> notes(UUID caseId);
}
