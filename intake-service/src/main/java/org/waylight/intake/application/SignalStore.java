package org.waylight.intake.application;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where signals are durable. Every write is record and outgoing event at once, or nothing at all
 * (INT-1).
 */
public interface SignalStore {
  /** Stores a signal unless its id is taken; false means it is. */
  boolean store(NewSignal signal);

  /** Stores a message unless its id or its submission is taken; false means one is. */
  boolean store(NewMessage message);

  /** Stores a provider's message with the signal of its conversation, or as the start of one. */
  Placed place(ConversationMessage message);

  /** The signal of an id. */
  Optional<StoredSignal> signal(UUID signalId);

  /** Whether there is such a signal; if that cannot be asked now, it is believed. */
  boolean mayExist(UUID signalId);

  /** The message of a signal that holds this id, or came by this submission. */
  Optional<StoredMessage> message(UUID signalId, UUID messageId, @Nullable UUID submission);
}
