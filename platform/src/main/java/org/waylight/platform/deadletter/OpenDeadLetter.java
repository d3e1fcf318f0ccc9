package org.waylight.platform.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it: where it came from and why it died, not what it holds.
 *
 * @param eventId the record's {@code ce_id}, if it is a UUID
 * @param type the record's {@code ce_type}, if it looks like one
 */
public record OpenDeadLetter(
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String eventId,
    @Nullable String type,
    String reason,
    Instant diedAt) {
  /** Drops header values that are not what they should be: they could be anything. */
  public OpenDeadLetter {
    if (eventId != null && !eventId.matches("[0-9a-fA-F-]{36}")) {
      eventId = null;
    }
    if (type != null && !type.matches("org\\.waylight\\.[a-z.]{1,60}\\.v\\d{1,2}")) {
      type = null;
    }
  }
}
