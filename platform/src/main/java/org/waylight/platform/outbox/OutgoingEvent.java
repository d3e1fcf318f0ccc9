package org.waylight.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event about to be told.
 *
 * @param key the aggregate's id: events of one key keep their order
 * @param body an event record of the contracts; null withdraws the key from a compacted topic
 * @param urgent goes before what is not
 */
public record OutgoingEvent(String topic, String key, @Nullable Record body, boolean urgent) {
  /** An event that takes its turn. */
  public static OutgoingEvent of(String topic, String key, Record body) {
    return new OutgoingEvent(topic, key, body, false);
  }

  /** Withdraws a key from a compacted topic. */
  public static OutgoingEvent tombstone(String topic, String key) {
    return new OutgoingEvent(topic, key, null, false);
  }
}
