package org.waylight.triage.casefile.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases whose clock ran out: the port. All in the current transaction. */
public interface OverdueCases {
  /**
   * Where a case stands after it was looked at.
   *
   * @param next when to look again
   */
  record Looked(UUID caseId, Instant ranOutAt, Instant next) {}

  /**
   * Holds cases to be looked at, the most urgent first; those that another replica holds are left
   * to it. What the wall clock left in the future when it was set back is among them.
   *
   * @param steps of the ladder, of which the last telling is wanted
   */
  List<OverdueCase> hold(Instant now, List<String> steps, int limit);

  /** Keeps where they stand. */
  void keep(List<Looked> looked, Instant now);
}
