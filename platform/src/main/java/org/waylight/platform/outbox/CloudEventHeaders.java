package org.waylight.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.json.EventJson;

/** The headers of CloudEvents 1.0 in Kafka's binary mode. */
public final class CloudEventHeaders {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  private static final TypeReference<LinkedHashMap<String, String>> STRINGS =
      new TypeReference<>() {};

  private CloudEventHeaders() {}

  /** Those of a new event. */
  public static Map<String, String> of(
      UUID id, String source, String type, Instant time, String subject, String traceparent) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put(ID, id.toString());
    headers.put("ce_source", source);
    headers.put(TYPE, type);
    headers.put(TIME, time.toString());
    headers.put("ce_subject", subject);
    headers.put("content-type", "application/json");
    headers.put("traceparent", traceparent);
    return headers;
  }

  /** As the outbox stores them. */
  public static String json(Map<String, String> headers) {
    try {
      return EventJson.mapper().writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("headers of strings always become JSON", e);
    }
  }

  public static Map<String, String> parse(String json) {
    try {
      return EventJson.mapper().readValue(json, STRINGS);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("the outbox holds headers that are no JSON object");
    }
  }

  /** Copies them onto a record. */
  public static void onto(Headers record, Map<String, String> headers) {
    headers.forEach((name, value) -> record.add(name, value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Those of a record, whatever their bytes; of a name that comes twice the last. */
  public static Map<String, String> from(Headers record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record) {
      // PostgreSQL's text holds everything but NUL.
      headers.put(clean(header.key()), clean(text(header.value())));
    }
    return headers;
  }

  /** One header of a record, if it is there. */
  public static @Nullable String one(Headers record, String name) {
    Header header = record.lastHeader(name);
    return header == null ? null : text(header.value());
  }

  private static String text(byte @Nullable [] value) {
    return value == null ? "" : new String(value, StandardCharsets.UTF_8);
  }

  private static String clean(String text) {
    return text.replace("\u0000", "");
  }
}
