package org.waylight.contracts.v1;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Intake took a signal or a message by Kafka alone while PostgreSQL was away, and owes its own
 * record of it. Intake tells only itself; triage heard of it at once on the signal's lane.
 *
 * @param contentHash of the submission (INT-2)
 * @param messageHashes of the signal's messages, in their order
 * @param submission the provider's id of the message, as a keyed hash
 * @param keyword the command about texting that the message was (CON-5), if it was one
 */
public record TakenByKafka(
    @Nullable SignalReceived signal,
    @Nullable MessageAdded message,
    String contentHash,
    List<String> messageHashes,
    @Nullable UUID submission,
    @Nullable String keyword) {
  /** Copies the collections, so that an event never changes. */
  public TakenByKafka {
    messageHashes = List.copyOf(messageHashes);
  }
}
