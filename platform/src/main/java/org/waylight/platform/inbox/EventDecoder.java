package org.waylight.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.EventType;
import org.waylight.platform.json.EventJson;
import org.waylight.platform.outbox.CloudEventHeaders;
import org.waylight.platform.trace.TraceParent;

/** Turns Kafka records into events, and says without quoting them why one is none. */
public final class EventDecoder {
  private EventDecoder() {}

  /**
   * The event of a record.
   *
   * @throws UnreadableRecord if a header is missing or malformed, the type unknown, or the body not
   *     the whole record of its type
   */
  public static IncomingEvent decode(ConsumerRecord<String, byte[]> record)
      throws UnreadableRecord {
    Headers headers = record.headers();
    EventType type = typeOf(headers);
    String key = record.key();
    byte[] value = record.value();
    if (key == null) {
      throw new UnreadableRecord("no key");
    }
    if (value == null) {
      throw new UnreadableRecord("no body");
    }
    return new IncomingEvent(
        idOf(headers),
        type,
        record.topic(),
        key,
        timeOf(headers),
        body(type, value),
        CloudEventHeaders.one(headers, TraceParent.HEADER));
  }

  /** The body of a record, complete or refused. */
  public static Record body(EventType type, byte[] value) throws UnreadableRecord {
    Record body;
    try {
      body = EventJson.mapper().readValue(value, type.body());
    } catch (JsonMappingException e) {
      throw new UnreadableRecord("body is no " + type.body().getSimpleName() + pathOf(e));
    } catch (JsonProcessingException e) {
      throw new UnreadableRecord("body is no JSON");
    } catch (IOException e) {
      throw new UnreadableRecord("body is no text");
    }
    if (body == null) {
      throw new UnreadableRecord("body is null");
    }
    String missing = Completeness.firstMissing(body);
    if (missing != null) {
      throw new UnreadableRecord("body lacks " + missing);
    }
    return body;
  }

  /** The event type that a record's headers name. */
  public static EventType typeOf(Headers headers) throws UnreadableRecord {
    String type = required(headers, CloudEventHeaders.TYPE);
    return EventType.ofType(type)
        .orElseThrow(() -> new UnreadableRecord(CloudEventHeaders.TYPE + " is no known event"));
  }

  private static UUID idOf(Headers headers) throws UnreadableRecord {
    try {
      return UUID.fromString(required(headers, CloudEventHeaders.ID));
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord(CloudEventHeaders.ID + " is no UUID");
    }
  }

  private static Instant timeOf(Headers headers) throws UnreadableRecord {
    try {
      return Instant.parse(required(headers, CloudEventHeaders.TIME));
    } catch (DateTimeException e) {
      throw new UnreadableRecord(CloudEventHeaders.TIME + " is no time");
    }
  }

  private static String required(Headers headers, String name) throws UnreadableRecord {
    @Nullable String value = CloudEventHeaders.one(headers, name);
    if (value == null) {
      throw new UnreadableRecord("no header " + name);
    }
    return value;
  }

  /** Only the names of record components: a map's key could be personal text. */
  private static String pathOf(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .filter(step -> step.getFrom() instanceof Class<?> from && from.isRecord())
            .map(step -> String.valueOf(step.getFieldName()))
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "" : " at " + path;
  }
}
