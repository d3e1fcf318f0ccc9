package org.waylight.intake.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.InConversation;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.MessageAdded;
import org.waylight.contracts.v1.SignalMessage;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.Conversation;
import org.waylight.intake.domain.TextKeyword;

/**
 * A provider's message, sealed, that will either start a signal or join the one its conversation
 * has; which of both is decided where conversations are kept.
 *
 * @param opening the signal it starts, if it starts one; of the one message
 * @param at when it was said, for the window
 * @param factsFor what was stated with it, sealed for the signal it joins
 */
public record ConversationMessage(
    NewSignal opening,
    TextKeyword keyword,
    Instant at,
    Function<UUID, @Nullable StatedFacts> factsFor) {
  /** The conversation's id. */
  public UUID conversationId() {
    return conversation().id();
  }

  /** Its submission: the provider's id of it. */
  public UUID submission() {
    return Objects.requireNonNull(opening.submission());
  }

  /** Its own id, whichever signal it joins. */
  public UUID messageId() {
    return message().messageId();
  }

  /** Its lane by itself. */
  public Lane lane() {
    return opening.event().lane();
  }

  /** What it said. */
  public ContentHash contentHash() {
    return opening.contentHash();
  }

  /** What to store, as the conversation stands. */
  public sealed interface Placement {
    /** The signal it belongs to. */
    UUID signalId();

    /** The conversation with it. */
    Conversation after();
  }

  /** It starts a signal. */
  public record Opens(NewSignal signal, Conversation after) implements Placement {
    @Override
    public UUID signalId() {
      return signal.event().signalId();
    }
  }

  /** It joins the signal that is open. */
  public record Joins(NewMessage message, Conversation after) implements Placement {
    @Override
    public UUID signalId() {
      return message.event().signalId();
    }
  }

  /** Decides where it belongs. */
  public Placement placedIn(Conversation conversation) {
    UUID open = conversation.joinedBy(keyword, at, Objects.requireNonNull(window()));
    if (open == null) {
      SignalReceived event = opening.event();
      return new Opens(
          opening.linkedTo(conversation.signalId()),
          conversation.after(event.signalId(), event.lane(), keyword, at));
    }
    MessageAdded added = joined(open, conversation.lane());
    return new Joins(
        new NewMessage(added, contentHash(), submission()),
        conversation.after(open, added.lane(), keyword, at));
  }

  private MessageAdded joined(UUID signalId, Lane laneNow) {
    SignalReceived event = opening.event();
    return new MessageAdded(
        signalId,
        event.gateway(),
        event.channel(),
        laneNow == Lane.URGENT ? Lane.URGENT : event.lane(),
        event.receivedAt(),
        message(),
        factsFor.apply(signalId),
        event.conversation(),
        event.laneRule());
  }

  private SignalMessage message() {
    return opening.event().messages().getFirst();
  }

  private InConversation conversation() {
    return Objects.requireNonNull(opening.event().conversation());
  }

  private @Nullable Duration window() {
    return conversation().joinWithin();
  }
}
