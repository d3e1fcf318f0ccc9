package org.waylight.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has passed between one sender and one line of the hotline (TRI-8: the same conversation is
 * one signal).
 *
 * @param signalId the signal its messages join; none before the first message
 * @param lastMessageAt when the sender last wrote
 * @param textingStopped the sender asked for no more texts (CON-5); it says nothing else
 */
public record Conversation(
    @Nullable UUID signalId, @Nullable Instant lastMessageAt, boolean textingStopped) {
  /** A conversation of which nothing is known. */
  public static final Conversation NEW = new Conversation(null, null, false);

  /** The signal that a message of this moment joins, or null if it starts one. */
  public @Nullable UUID joinedBy(TextKeyword keyword, Instant now, Duration window) {
    if (signalId == null || lastMessageAt == null) {
      return null;
    }
    // A keyword is about the texting itself; it continues whatever was last, and starts nothing.
    boolean continues = keyword != TextKeyword.NONE || !now.isAfter(lastMessageAt.plus(window));
    return continues ? signalId : null;
  }

  /** The conversation after a message that belongs to a signal. */
  public Conversation after(UUID joined, TextKeyword keyword, Instant now) {
    return new Conversation(
        joined,
        keyword == TextKeyword.NONE || lastMessageAt == null ? now : lastMessageAt,
        switch (keyword) {
          case STOP -> true;
          case START -> false;
          case NONE -> textingStopped;
        });
  }
}
