package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gateway handed over a signal and intake stored it.
 *
 * @param linkedSignalId the signal whose receipt was quoted (INT-5)
 * @param receiptUnresolved a receipt was quoted that belongs to no signal: a person may find out
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
    boolean receiptUnresolved) {
  /** Copies the collections, so that an event never changes. */
  public SignalReceived {
    messages = List.copyOf(messages);
  }
}
