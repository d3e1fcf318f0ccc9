package org.waylight.referral.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * The warm hand-over of somebody on the line to the recipient of a report.
 *
 * @param steps how many were recorded
 * @param takenBy name or badge of whoever took it; sealed, bound to the report id and "takenBy"
 */
public record Transfer(
    UUID reportId,
    TransferStage stage,
    int steps,
    @Nullable String claimedBy,
    @Nullable Instant claimedAt,
    @Nullable SealedText takenBy) {
  /** The field that {@code takenBy} is bound to. */
  public static final String TAKEN_BY = "takenBy";

  /** Approved, and nobody's yet. */
  public static Transfer begin(UUID reportId) {
    return new Transfer(reportId, TransferStage.WAITING, 0, null, null, null);
  }

  /** Whether somebody else hands over just now. */
  public boolean heldByAnother(String who, Instant now, Duration lasts) {
    return claimedBy != null
        && claimedAt != null
        && !claimedBy.equals(who)
        && claimedAt.plus(lasts).isAfter(now);
  }

  /** This person hands over. */
  public Transfer claimed(String by, Instant at) {
    return new Transfer(reportId, stage, steps, by, at, takenBy);
  }

  /** One step further; whoever took it before is not forgotten. */
  public Transfer moved(TransferStage to, @Nullable SealedText whoTakesIt) {
    return new Transfer(
        reportId, to, steps + 1, claimedBy, claimedAt, whoTakesIt == null ? takenBy : whoTakesIt);
  }

  /** It ends without a step of anybody's. */
  public Transfer ended(TransferStage end) {
    return new Transfer(reportId, end, steps, claimedBy, claimedAt, takenBy);
  }
}
