package org.waylight.platform.deadletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be handled, as it was.
 *
 * @param reason a class and a place in the code, or what is wrong with headers and fields
 */
@SuppressWarnings("ArrayRecordComponent") // a row on its way to JDBC, never compared
record DeadLetter(
    UUID id,
    String topic,
    int partition,
    long offset,
    Instant recordTime,
    String key,
    Map<String, String> headers,
    byte @Nullable [] payload,
    String reason,
    Instant diedAt) {
  @Override
  public String toString() {
    return "DeadLetter[" + id + " of " + topic + "]";
  }
}
