package org.waylight.standalone.dead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant; what is absent excludes none.
 *
 * @param reason a part of why it died
 * @param since it died then or later
 */
public record Filter(@Nullable String topic, @Nullable String reason, @Nullable Instant since) {

  /** As a query, beginning with {@code &}; empty if nothing is excluded. */
  String query() {
    return part("topic", topic) + part("reason", reason) + part("since", since);
  }

  /** As the body of a replay of many. */
  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (topic != null) {
      body.put("topic", topic);
    }
    if (reason != null) {
      body.put("reason", reason);
    }
    if (since != null) {
      body.put("since", since.toString());
    }
    return body;
  }

  private static String part(String name, @Nullable Object value) {
    return value == null
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
