package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Referral matched a case and proposes what could be done.
 *
 * @param version the plan's
 */
public record PlanProposed(
    UUID caseId,
    UUID planId,
    long version,
    long caseVersion,
    Instant at,
    List<PlannedAction> actions) {
  /** Copies the collections, so that an event never changes. */
  public PlanProposed {
    actions = List.copyOf(actions);
  }
}
