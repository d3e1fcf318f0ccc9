package org.waylight.triage.ties.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.triage.casefile.domain.Joined;

/**
 * One line of the history of joining and parting: who, when, why, and what moved.
 *
 * @param caseId the case that stays
 * @param otherCaseId the case that joins it, or parts from it
 * @param by {@code triage} of a receipt or conversation
 * @param reason sealed under the entry's id; absent of a receipt or conversation
 */
public record JoinEntry(
    UUID id,
    Kind kind,
    UUID caseId,
    UUID otherCaseId,
    String by,
    Instant at,
    @Nullable SealedText reason,
    Joined moved) {
  /** The field its reason is sealed under. */
  public static final String FIELD = "joinReason";

  /** Which of the two it was. */
  public enum Kind {
    JOINED,
    PARTED
  }
}
