package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * Something still to be done about a case.
 *
 * @param contact whom to contact back and how; absent of any other task
 * @param assignedTo absent: whoever comes first
 * @param what absent once erased
 * @param settled absent while it is open
 */
public record FollowUp(
    UUID id,
    UUID caseId,
    @Nullable ContactBack contact,
    Instant dueAt,
    @Nullable String assignedTo,
    @Nullable SealedText what,
    String createdBy,
    Instant createdAt,
    @Nullable Settled settled) {
  /** The field its words are sealed under. */
  public static final String WHAT = "follow-up";

  /** What it is: a task among ourselves, or going back to a person (CON-4). */
  public enum Kind {
    TASK,
    CONTACT_BACK
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** It was tried; CON-4 held for the try too. */
    NOT_REACHED,
    /** It was not tried and will not be. */
    DROPPED
  }

  /** How it ended. */
  public record Settled(Outcome outcome, String by, Instant at) {}

  /** Its kind. */
  public Kind kind() {
    return contact == null ? Kind.TASK : Kind.CONTACT_BACK;
  }
}
