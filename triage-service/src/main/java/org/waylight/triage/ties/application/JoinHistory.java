package org.waylight.triage.ties.application;

import java.util.List;
import java.util.UUID;
import org.waylight.triage.ties.domain.JoinEntry;

/** Every join and parting of cases; it only ever grows: the port. */
public interface JoinHistory {
  /** Adds lines. */
  void add(List<JoinEntry> entries);

  /** What a case went through, also before the cases that joined it did; oldest first. */
  List<JoinEntry> of(UUID caseId);

  /** The joins of cases that are in this case now, directly or by way of another; newest first. */
  List<JoinEntry> joinsInto(UUID caseId);
}
