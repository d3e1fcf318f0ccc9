package org.waylight.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;

/**
 * What has passed in one provider's conversation (TRI-8: the same conversation is one signal).
 *
 * @param signalId the signal its messages join; none before the first message
 * @param lane the lane of that signal now
 * @param firstMessageAt when that signal began
 * @param lastMessageAt when the sender last wrote
 * @param textingStopped the sender asked for no more texts (CON-5); it says nothing else
 */
public record Conversation(
    @Nullable UUID signalId,
    Lane lane,
    @Nullable Instant firstMessageAt,
    @Nullable Instant lastMessageAt,
    boolean textingStopped) {
  /** A conversation of which nothing is known. */
  public static final Conversation NEW = new Conversation(null, Lane.STANDARD, null, null, false);

  /**
   * The signal that a message of this moment joins, or null if it starts one. A message that comes
   * late joins too, if it was sent no longer than the window before the first.
   */
  public @Nullable UUID joinedBy(TextKeyword keyword, Instant at, Duration window) {
    if (signalId == null || lastMessageAt == null || firstMessageAt == null) {
      return null;
    }
    // A keyword is about the texting itself; it continues whatever was last, and starts nothing.
    boolean continues =
        keyword != TextKeyword.NONE
            || !(at.isAfter(lastMessageAt.plus(window))
                || at.isBefore(firstMessageAt.minus(window)));
    return continues ? signalId : null;
  }

  /** The conversation after a message that belongs to a signal. */
  public Conversation after(UUID joined, Lane laneOfMessage, TextKeyword keyword, Instant at) {
    boolean stopped =
        switch (keyword) {
          case STOP -> true;
          case START -> false;
          case NONE -> textingStopped;
        };
    boolean same = joined.equals(signalId);
    if (signalId != null && !same && lastMessageAt != null && at.isBefore(lastMessageAt)) {
      // A straggler of an older signal: what is open stays open.
      return new Conversation(signalId, lane, firstMessageAt, lastMessageAt, stopped);
    }
    if (same && keyword != TextKeyword.NONE) {
      return new Conversation(signalId, lane, firstMessageAt, lastMessageAt, stopped);
    }
    return new Conversation(
        joined,
        same && lane == Lane.URGENT ? Lane.URGENT : laneOfMessage,
        same ? earlier(firstMessageAt, at) : at,
        same ? later(lastMessageAt, at) : at,
        stopped);
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
