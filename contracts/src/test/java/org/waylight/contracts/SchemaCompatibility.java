package org.waylight.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of schema would break: a reader of the old form must still read the new, and the
 * new reader events of the old form that are still on the topic.
 */
final class SchemaCompatibility {
  private SchemaCompatibility() {}

  static List<String> breaks(JsonNode before, JsonNode now) {
    List<String> found = new ArrayList<>();
    compare("", before, now, found);
    return found;
  }

  private static void compare(String at, JsonNode before, JsonNode now, List<String> found) {
    if (now.isMissingNode()) {
      found.add(at + " is gone");
      return;
    }
    for (String key : List.of("type", "format", "$ref", "const")) {
      if (!before.path(key).equals(now.path(key))) {
        found.add(at + "/" + key + " changed from " + before.path(key) + " to " + now.path(key));
      }
    }
    Set<String> values = textsOf(before.path("enum"));
    values.removeAll(textsOf(now.path("enum")));
    values.forEach(value -> found.add(at + " lost the value " + value));
    Set<String> required = textsOf(now.path("required"));
    required.removeAll(textsOf(before.path("required")));
    required.forEach(name -> found.add(at + " now requires " + name + ", which old events lack"));
    Set<String> optional = textsOf(before.path("required"));
    optional.removeAll(textsOf(now.path("required")));
    optional.forEach(name -> found.add(at + " no longer promises " + name));
    for (String group : List.of("properties", "$defs")) {
      before
          .path(group)
          .properties()
          .forEach(
              entry ->
                  compare(
                      at + "/" + entry.getKey(),
                      entry.getValue(),
                      now.path(group).path(entry.getKey()),
                      found));
    }
    if (before.has("items")) {
      compare(at + "/items", before.path("items"), now.path("items"), found);
    }
    if (before.path("additionalProperties").isObject()) {
      compare(
          at + "/*", before.path("additionalProperties"), now.path("additionalProperties"), found);
    }
  }

  private static Set<String> textsOf(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
