package org.waylight.triage.casefile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What triage knows of a provider's conversation: the same conversation is one signal (TRI-8), also
 * when intake could not look up which, because its database was away.
 *
 * @param signalId the signal its messages are kept under; none before the first
 */
public record Conversation(
    @Nullable UUID signalId, @Nullable Instant firstAt, @Nullable Instant lastAt) {
  /** A conversation of which nothing came yet. */
  public static final Conversation NEW = new Conversation(null, null, null);

  /** The signal under which one that was not seen before is kept: its own, or the open one. */
  public UUID homeOf(UUID newSignal, Instant at, @Nullable Duration joinWithin) {
    if (signalId == null || firstAt == null || lastAt == null || joinWithin == null) {
      return newSignal;
    }
    boolean silentTooLong =
        at.isAfter(lastAt.plus(joinWithin)) || at.isBefore(firstAt.minus(joinWithin));
    return silentTooLong ? newSignal : signalId;
  }

  /** The conversation after something was said in it. */
  public Conversation after(UUID home, Instant at) {
    if (signalId == null || firstAt == null || lastAt == null) {
      return new Conversation(home, at, at);
    }
    if (home.equals(signalId)) {
      return new Conversation(
          home, at.isBefore(firstAt) ? at : firstAt, at.isAfter(lastAt) ? at : lastAt);
    }
    return at.isAfter(lastAt) ? new Conversation(home, at, at) : this;
  }
}
