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

  /** The signal of an id. */
  Optional<StoredSignal> signal(UUID signalId);

  /** The message of a signal that holds this id, or came by this submission. */
  Optional<StoredMessage> message(UUID signalId, UUID messageId, @Nullable UUID submission);

  /** The message that came by this submission, whichever signal it joined. */
  Optional<StoredMessage> submitted(UUID submission);
}
