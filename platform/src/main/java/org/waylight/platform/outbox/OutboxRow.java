package org.waylight.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event as the outbox table holds it and Kafka gets it.
 *
 * @param id the event's id, {@code ce_id}
 * @param headers the record's headers as one JSON object of strings
 * @param payload the body as JSON; null is a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to JDBC and Kafka, never compared
public record OutboxRow(
    java.util.UUID id,
    String topic,
    String key,
    String type,
    boolean urgent,
    String headers,
    byte @Nullable [] payload) {
  @Override
  public String toString() {
    return "OutboxRow[" + id + " " + type + " to " + topic + "]";
  }
}
