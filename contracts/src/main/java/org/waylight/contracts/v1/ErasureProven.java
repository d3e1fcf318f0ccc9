package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A service erased what it had of a case (RES-4).
 *
 * @param service its name, such as {@code referral}
 * @param round of the {@link CaseErased} it answers
 * @param counts how much of each kind; nothing the second time
 */
public record ErasureProven(
    UUID caseId, String service, int round, List<ErasedCount> counts, Instant at) {
  /** Copies the counts, so that an event never changes. */
  public ErasureProven {
    counts = List.copyOf(counts);
  }
}
