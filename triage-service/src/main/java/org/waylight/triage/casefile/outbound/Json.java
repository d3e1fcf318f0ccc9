package org.waylight.triage.casefile.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.waylight.platform.json.EventJson;

/** Documents as columns hold them. */
final class Json {
  private Json() {}

  static String write(Record value) {
    try {
      return EventJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return EventJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("cannot read " + type.getSimpleName(), e);
    }
  }
}
