package org.waylight.intake.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.SignalReceived;
import org.waylight.intake.domain.ContentHash;

/**
 * A signal to store, all personal text already sealed.
 *
 * @param messageHashes of the messages, in their order
 * @param submission of its only message, where the provider submits message by message
 */
public record NewSignal(
    SignalReceived event,
    ContentHash contentHash,
    List<ContentHash> messageHashes,
    @Nullable UUID submission) {
  /** Copies the collections, so that it never changes. */
  public NewSignal {
    messageHashes = List.copyOf(messageHashes);
  }

  /** The signal, linked to an earlier one of its conversation, if there is one. */
  NewSignal linkedTo(@Nullable UUID earlier) {
    if (earlier == null || event.linkedSignalId() != null) {
      return this;
    }
    SignalReceived linked =
        new SignalReceived(
            event.signalId(),
            event.gateway(),
            event.channel(),
            event.lane(),
            event.receivedAt(),
            event.occurredAt(),
            event.messages(),
            event.facts(),
            earlier,
            event.receiptUnresolved(),
            event.conversation(),
            event.laneRule());
    return new NewSignal(linked, contentHash, messageHashes, submission);
  }
}
