package org.waylight.protocol.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two versions say differently.
 *
 * @param changes in the order of the fields' paths; empty: they say the same
 */
public record DifferenceView(long from, long to, List<FieldChange> changes) {
  /** What stands in no order: it says the same in any. */
  private static final Set<String> UNORDERED =
      Set.of(
          "topics",
          "victimAgeBands",
          "types",
          "signalerKinds",
          "urgencies",
          "venues",
          "languages",
          "needs");

  /**
   * One field that differs.
   *
   * @param field path into the content, such as {@code contacts[0].role}
   * @param before as text; absent: it was not said
   * @param after as text; absent: it is no longer said
   */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  static DifferenceView of(long from, JsonNode before, long to, JsonNode after) {
    TreeMap<String, String> old = new TreeMap<>();
    TreeMap<String, String> now = new TreeMap<>();
    flatten("", before, old);
    flatten("", after, now);
    Set<String> fields = new TreeSet<>(old.keySet());
    fields.addAll(now.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      String was = old.get(field);
      String is = now.get(field);
      if (was == null || !was.equals(is)) {
        changes.add(new FieldChange(field, was, is));
      }
    }
    return new DifferenceView(from, to, changes);
  }

  private static void flatten(String path, JsonNode node, TreeMap<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      fields));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.path(i), fields);
      }
    } else if (node.isArray() && !node.isEmpty()) {
      List<String> texts = new ArrayList<>(node.valueStream().map(JsonNode::asText).toList());
      if (UNORDERED.contains(path.substring(path.lastIndexOf('.') + 1))) {
        texts.sort(null);
      }
      fields.put(path, String.join(", ", texts));
    } else if (node.isValueNode() && !node.isNull()) {
      fields.put(path, node.asText());
    }
  }
}
