package org.waylight.triage.restore.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Where it is kept what was told of signals: the port. */
public interface ToldSignalStore {
  /**
   * A case by its newest state told.
   *
   * @param version of that state
   */
  record ToldCase(UUID caseId, long version) {}

  /**
   * Keeps it, and lets cases that are here go on from the newest version told: readers ignore an
   * older one.
   *
   * @return how many cases that are here were told in a newer state than is kept
   */
  int keep(Map<UUID, ToldCase> signals, Map<UUID, Instant> erased);
}
