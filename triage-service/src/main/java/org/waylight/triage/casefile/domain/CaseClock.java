package org.waylight.triage.casefile.domain;

import java.time.Instant;
import org.waylight.contracts.v1.Urgency;

/**
 * The deadline a case must be met by.
 *
 * @param policy the version of the clock policy it was started under
 */
public record CaseClock(Urgency urgency, Instant startedAt, Instant dueAt, String policy) {

  /** The same clock, ending with the other where that ends earlier. */
  CaseClock noLaterThan(CaseClock other) {
    return other.dueAt.isBefore(dueAt)
        ? new CaseClock(urgency, startedAt, other.dueAt, policy)
        : this;
  }

  /**
   * The clock of a case that is now this urgent: a shorter one if it became more urgent, never a
   * longer one unless a person lowered the urgency.
   */
  CaseClock at(Urgency now, Instant time, ClockPolicy policies) {
    if (now == urgency) {
      return this;
    }
    boolean raised = now.compareTo(urgency) > 0;
    CaseClock fresh = policies.start(now, raised ? time : startedAt);
    return raised && fresh.dueAt().isAfter(dueAt)
        ? new CaseClock(now, fresh.startedAt(), dueAt, policy)
        : fresh;
  }
}
