package org.waylight.triage.ties.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.ties.domain.TieKey.Where;

/**
 * A reason to think that two signals tell of one situation. It only suggests (TRI-8).
 *
 * @param one the signal with the smaller id, as PostgreSQL orders them
 * @param key what they share; 0 of a text as a whole
 * @param score how much it speaks for one situation, over 0 to 1
 */
public record Tie(
    UUID one,
    UUID other,
    TieKind kind,
    long key,
    double score,
    @Nullable Where whereInOne,
    @Nullable Where whereInOther,
    Instant noticedAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** What a supervisor says of it. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    REJECTED
  }

  /** A tie that was noticed, whichever of the two came first. */
  public static Tie noticed(
      UUID one,
      @Nullable Where inOne,
      UUID other,
      @Nullable Where inOther,
      TieKind kind,
      long key,
      double score,
      Instant at) {
    // As PostgreSQL orders ids: byte by byte, not as Java does, by signed halves.
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    return new Tie(
        inOrder ? one : other,
        inOrder ? other : one,
        kind,
        key,
        score,
        inOrder ? inOne : inOther,
        inOrder ? inOther : inOne,
        at,
        State.PROPOSED,
        null,
        null);
  }
}
