package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields of HSDS objects; empty text says the same as none. */
final class Fields {
  private Fields() {}

  static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  static List<ObjectNode> objects(JsonNode object, String field) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode item : object.path(field)) {
      if (item instanceof ObjectNode one) {
        found.add(one);
      }
    }
    return found;
  }

  static @Nullable Integer whole(JsonNode object, String field) {
    String text = text(object, field);
    try {
      return text == null ? null : Math.toIntExact(Math.round(Double.parseDouble(text)));
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  static Optional<UUID> uuid(JsonNode object, String field) {
    String text = text(object, field);
    try {
      return text == null || text.length() != 36
          ? Optional.empty()
          : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
