package org.waylight.triage.assessment.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Standing;

/**
 * A supervisor's word on a reading. It settles what was known then: what comes later is read anew
 * and may raise again (TRI-2).
 *
 * @param standing CONFIRMED what was read or stated, or OVERRIDDEN it
 * @param considered the messages that were there
 * @param statedThen what had been stated
 */
public record ReadingDecision(
    ReadingKind kind,
    Answer value,
    Standing standing,
    String decidedBy,
    Instant at,
    Set<UUID> considered,
    Answer statedThen) {
  public ReadingDecision {
    considered = Set.copyOf(considered);
    if (standing != Standing.CONFIRMED && standing != Standing.OVERRIDDEN) {
      throw new IllegalArgumentException("a decision confirms or overrides");
    }
  }
}
