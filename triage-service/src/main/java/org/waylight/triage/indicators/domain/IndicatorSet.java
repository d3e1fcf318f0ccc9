package org.waylight.triage.indicators.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All indicators of one language in one version, on their way into use: somebody proposes them,
 * they are tried on past cases, somebody else approves or rejects them (TRI-1).
 *
 * @param version grows from set to set of a language
 * @param decidedBy who approved or rejected it
 */
public record IndicatorSet(
    UUID id,
    String language,
    int version,
    State state,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** How far it came. */
  public enum State {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  /** What came of a decision. */
  public sealed interface Result {
    /** Decided. */
    record Decided(IndicatorSet set) implements Result {}

    /** Whoever proposed it does not approve it. */
    record SamePerson() implements Result {}

    /** It was decided before. */
    record DecidedBefore(State state) implements Result {}

    /** Nobody tried it on past cases with the indicators now in use. */
    record NotTried() implements Result {}
  }

  /** A new proposal. */
  public static IndicatorSet proposed(
      UUID id, String language, int version, String by, Instant at) {
    return new IndicatorSet(id, language, version, State.PROPOSED, by, at, null, null);
  }

  /** How assessments quote it: {@code en@4}. */
  public String reference() {
    return language + "@" + version;
  }

  /**
   * Somebody else than its author takes it into use.
   *
   * @param tried whether its effect on past cases was looked at
   */
  public Result approve(String by, boolean tried, Instant now) {
    if (state != State.PROPOSED) {
      return new Result.DecidedBefore(state);
    }
    if (by.equals(proposedBy)) {
      return new Result.SamePerson();
    }
    return tried ? decided(State.APPROVED, by, now) : new Result.NotTried();
  }

  /** Anybody who may approve turns it down, also its author. */
  public Result reject(String by, Instant now) {
    return state == State.PROPOSED
        ? decided(State.REJECTED, by, now)
        : new Result.DecidedBefore(state);
  }

  private Result decided(State next, String by, Instant now) {
    return new Result.Decided(
        new IndicatorSet(id, language, version, next, proposedBy, proposedAt, by, now));
  }
}
