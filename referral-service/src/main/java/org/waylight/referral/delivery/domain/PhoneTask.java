package org.waylight.referral.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * A person is to read a report to its recipient over the phone.
 *
 * @param number of the directory, E.164
 * @param takenBy name or badge of whoever took it; sealed, bound to the task id and "takenBy"
 */
public record PhoneTask(
    UUID taskId,
    UUID reportId,
    UUID contactId,
    String number,
    Instant openedAt,
    @Nullable String claimedBy,
    @Nullable Instant claimedAt,
    @Nullable Result result,
    @Nullable SealedText takenBy,
    @Nullable Instant doneAt) {
  /** The field that {@code takenBy} is bound to. */
  public static final String TAKEN_BY = "takenBy";

  /** How a call ended. */
  public enum Result {
    /** Read out, and read back by the recipient until it was right. */
    COMPLETED,
    /** Nobody there who may take it. */
    NOT_REACHED
  }

  /** Nobody has claimed it yet. */
  public static PhoneTask open(
      UUID taskId, UUID reportId, UUID contact, String number, Instant at) {
    return new PhoneTask(taskId, reportId, contact, number, at, null, null, null, null, null);
  }

  /** Whether somebody else is calling just now. */
  public boolean heldByAnother(String who, Instant now, Duration lasts) {
    return claimedBy != null
        && claimedAt != null
        && !claimedBy.equals(who)
        && claimedAt.plus(lasts).isAfter(now);
  }

  /** This person calls. */
  public PhoneTask claimed(String by, Instant at) {
    return new PhoneTask(
        taskId, reportId, contactId, number, openedAt, by, at, result, takenBy, doneAt);
  }

  /** The call has ended so. */
  public PhoneTask done(Result how, @Nullable SealedText whoTookIt, Instant at) {
    return new PhoneTask(
        taskId, reportId, contactId, number, openedAt, claimedBy, claimedAt, how, whoTookIt, at);
  }
}
