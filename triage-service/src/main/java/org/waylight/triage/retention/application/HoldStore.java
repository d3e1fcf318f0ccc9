package org.waylight.triage.retention.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.triage.retention.domain.LegalHold;

/** Legal holds: the port. All in the current transaction. */
public interface HoldStore {
  /** The version of the case, whose row is held until the transaction ends; empty: no such case. */
  Optional<Long> lockCase(UUID caseId);

  /** The hold in force, if there is one. */
  Optional<LegalHold> inForce(UUID caseId);

  void add(LegalHold hold);

  /** Keeps that it was lifted. */
  void lift(LegalHold hold);

  /** All of the case, the newest first. */
  List<LegalHold> of(UUID caseId);
}
