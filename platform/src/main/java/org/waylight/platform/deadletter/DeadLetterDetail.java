package org.waylight.platform.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter with all that can be said of it without opening it.
 *
 * @param recordTime when Kafka took the record, UTC
 * @param key the record's key, if it is a UUID
 * @param headers those that Waylight sets itself and that have their form
 * @param hiddenHeaders how many others there are
 * @param payloadBytes how large the record's value is; 0 once it is emptied
 * @param attempts how often the same event died in this service, this time included; at most 21
 * @param earlier the same event's deaths before, newest first, at most 20
 */
public record DeadLetterDetail(
    DeadLetterLine letter,
    Instant recordTime,
    @Nullable String key,
    Map<String, String> headers,
    int hiddenHeaders,
    long payloadBytes,
    int attempts,
    List<DeadLetterLine> earlier) {
  /** Copies the collections, and drops a key that could be anything. */
  public DeadLetterDetail {
    key = key != null && ShownHeaders.isId(key) ? key : null;
    headers = Map.copyOf(headers);
    earlier = List.copyOf(earlier);
  }
}
