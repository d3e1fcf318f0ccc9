package org.waylight.intake.outbound;

import java.util.concurrent.CompletableFuture;
import org.waylight.intake.application.ConversationMessage;
import org.waylight.intake.application.Placed;

/**
 * Something to store, and who waits to hear what became of it.
 *
 * @param <T> what the one who waits hears
 */
sealed interface Arrival<T> {
  /** A signal; it was new or not. */
  record OfSignal(SignalRow row, CompletableFuture<Boolean> stored) implements Arrival<Boolean> {
    OfSignal(SignalRow row) {
      this(row, new CompletableFuture<>());
    }
  }

  /** A message of a signal that is known; it was new or not. */
  record OfMessage(MessageRow row, CompletableFuture<Boolean> stored) implements Arrival<Boolean> {
    OfMessage(MessageRow row) {
      this(row, new CompletableFuture<>());
    }
  }

  /** A message of a conversation; it was placed. */
  record OfConversation(ConversationMessage message, CompletableFuture<Placed> stored)
      implements Arrival<Placed> {
    OfConversation(ConversationMessage message) {
      this(message, new CompletableFuture<>());
    }
  }

  /** Completed once it is durable. */
  CompletableFuture<T> stored();
}
