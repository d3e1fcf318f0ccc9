package org.waylight.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.EventType;

/**
 * An event as it came from Kafka.
 *
 * @param time when it happened, by its sender's clock
 * @param body a record of the class that {@code type} names
 */
public record IncomingEvent(
    UUID id,
    EventType type,
    String topic,
    String key,
    Instant time,
    Record body,
    @Nullable String traceparent) {}
