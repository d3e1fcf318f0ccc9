package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** How much of an object a list shows. */
enum Shape {
  /** Everything nested. */
  FULL,
  /** Only what there is one of: no arrays. */
  LIST,
  /** Which there are and when they changed. */
  MINIMAL;

  private static final Set<String> ONE = Set.of("organization", "program", "location", "service");

  static Shape of(boolean minimal, boolean full) {
    return minimal ? MINIMAL : full ? FULL : LIST;
  }

  ObjectNode of(ObjectNode whole) {
    return switch (this) {
      case FULL -> whole;
      case LIST -> one(whole);
      case MINIMAL -> {
        ObjectNode least = JsonNodeFactory.instance.objectNode();
        least.set("id", whole.get("id"));
        least.set("modified_date", whole.path("last_modified"));
        yield least;
      }
    };
  }

  private static ObjectNode one(ObjectNode whole) {
    ObjectNode plain = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : whole.properties()) {
      if (field.getValue().isValueNode()) {
        plain.set(field.getKey(), field.getValue());
      } else if (ONE.contains(field.getKey()) && field.getValue() instanceof ObjectNode child) {
        plain.set(field.getKey(), one(child));
      }
    }
    return plain;
  }
}
