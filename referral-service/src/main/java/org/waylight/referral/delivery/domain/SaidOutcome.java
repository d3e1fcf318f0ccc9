package org.waylight.referral.delivery.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.OutcomeKind;

/**
 * What a recipient said at one time has come of its report (RES-3).
 *
 * @param outcomeId grows with the order in which they were recorded
 * @param by the recipient's id, or who heard it from the recipient
 * @param saidAt by the recipient's time, never after {@code recordedAt}
 */
public record SaidOutcome(
    UUID outcomeId,
    UUID reportId,
    OutcomeKind outcome,
    Via via,
    String by,
    Instant saidAt,
    Instant recordedAt) {
  /** How it came to be known. */
  public enum Via {
    /** The recipient said so itself, signed. */
    CALLBACK,
    /** Somebody of the hotline heard it and entered it. */
    ENTERED
  }

  private static final Comparator<SaidOutcome> BY_TIME =
      Comparator.comparing(SaidOutcome::saidAt).thenComparing(SaidOutcome::recordedAt);

  /** What was said at a time, or now if that time has yet to come: clocks differ a little. */
  public static SaidOutcome at(
      Instant saidAt,
      UUID outcomeId,
      UUID reportId,
      OutcomeKind outcome,
      Via via,
      String by,
      Instant now) {
    return new SaidOutcome(
        outcomeId, reportId, outcome, via, by, saidAt.isAfter(now) ? now : saidAt, now);
  }

  /** What counts: what was said last; of the same moment what was recorded last. */
  public static Optional<SaidOutcome> current(Collection<SaidOutcome> history) {
    return history.stream().max(BY_TIME);
  }
}
