package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Triage erased a case; whoever has anything personal of it erases that too and proves it (RES-4).
 * To do it again changes nothing.
 *
 * @param round 1, and one more each time it is told again, as after a restore
 * @param joinedCaseIds cases that joined it, erased with it
 * @param signalIds every signal of these cases, under each id it came by
 * @param policyVersion the retention policy, of an erasure on schedule
 */
public record CaseErased(
    UUID caseId,
    int round,
    List<UUID> joinedCaseIds,
    List<UUID> signalIds,
    ErasureCause cause,
    @Nullable String policyVersion,
    Instant at) {
  /** Copies the collections, so that an event never changes. */
  public CaseErased {
    joinedCaseIds = List.copyOf(joinedCaseIds);
    signalIds = List.copyOf(signalIds);
  }
}
