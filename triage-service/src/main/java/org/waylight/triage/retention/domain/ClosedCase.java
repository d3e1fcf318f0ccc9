package org.waylight.triage.retention.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A closed case, as far as its retention goes.
 *
 * @param newsAt when the newest of it, or of a case that joined it, came
 * @param states USPS codes of the places stated
 * @param onHold whether it, or a case that joined it, is under legal hold
 */
public record ClosedCase(
    UUID caseId, Instant closedAt, Instant newsAt, Set<String> states, boolean onHold) {
  /** Copies the states. */
  public ClosedCase {
    states = Set.copyOf(states);
  }

  /** Where it stands under this policy at this time. */
  public Standing standing(RetentionPolicy policy, Instant now) {
    if (onHold) {
      return Standing.ON_HOLD;
    }
    return now.isBefore(policy.keptUntil(closedAt, newsAt, states))
        ? Standing.KEPT
        : Standing.ENDED;
  }

  /** Where the retention of a case stands. */
  public enum Standing {
    /** Its time runs. */
    KEPT,
    /** Nothing of it is erased, whatever its time (RES-4). */
    ON_HOLD,
    /** Its time is over: it is to be erased. */
    ENDED
  }
}
