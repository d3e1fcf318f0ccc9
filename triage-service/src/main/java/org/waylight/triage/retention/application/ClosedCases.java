package org.waylight.triage.retention.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.retention.domain.ClosedCase;

/** Closed cases that were not erased, in the order in which they were closed: the port. */
public interface ClosedCases {
  /** A place in that order. */
  record Place(Instant closedAt, UUID caseId) {}

  /** At most so many after a place; cases that joined another stand with that one. */
  List<ClosedCase> after(@Nullable Place place, int limit);

  /** One of them; empty if it is open, joined another, was erased or is not there. */
  Optional<ClosedCase> find(UUID caseId);
}
