package org.waylight.triage.casefile.application;

import java.util.List;
import java.util.UUID;
import org.waylight.triage.casefile.domain.RecordedDeed;

/** What was done with cases, written once and never changed: the port. */
public interface CaseHistory {
  /** Adds to the history in the current transaction. */
  void add(List<RecordedDeed> deeds);

  /** What made later versions than this one, the oldest first; at most so many of the newest. */
  List<RecordedDeed> since(UUID caseId, long version, int limit);

  /** All that was done, the newest first. */
  List<RecordedDeed> of(UUID caseId, int limit);
}
