package org.waylight.platform.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it: where it came from, why it died and what became of it, not
 * what it holds.
 *
 * @param eventId the record's {@code ce_id}, if it is a UUID
 * @param type the record's {@code ce_type}, if it looks like one
 * @param reason a class and a place in the code, or what is wrong with headers and fields
 * @param settledBy the operator who replayed or discarded it
 * @param note why it was discarded
 */
public record DeadLetterLine(
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String eventId,
    @Nullable String type,
    String reason,
    Instant diedAt,
    DeadLetterState state,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Nullable String note) {
  /** Drops header values that are not what they should be: they could be anything. */
  public DeadLetterLine {
    eventId = eventId != null && ShownHeaders.isId(eventId) ? eventId : null;
    type = type != null && ShownHeaders.isType(type) ? type : null;
  }
}
