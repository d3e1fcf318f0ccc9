package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gateway handed over a signal and intake stored it.
 *
 * @param linkedSignalId the signal whose receipt was quoted (INT-5), or whose conversation this one
 *     takes up again after a long silence
 * @param receiptUnresolved a receipt was quoted that belongs to no signal: a person may find out
 * @param conversation the provider's conversation it began in, if there is one
 * @param laneRule why it is on the urgent lane: rule id and what spoke for it
 */
public record SignalReceived(
    UUID signalId,
    String gateway,
    Channel channel,
    Lane lane,
    Instant receivedAt,
    @Nullable Instant occurredAt,
    List<SignalMessage> messages,
    StatedFacts facts,
    @Nullable UUID linkedSignalId,
    boolean receiptUnresolved,
    @Nullable InConversation conversation,
    @Nullable String laneRule) {
  /** Copies the collections, so that an event never changes. */
  public SignalReceived {
    messages = List.copyOf(messages);
  }
}
