package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes everything of confidential locations out of an HSDS document (PRO-5). Of a location stays
 * that it exists, its id and its mark; of a service there, the ids; whatever else belongs to either
 * goes: addresses, phones, contacts, schedules, recorded changes.
 */
final class Confidential {
  private static final Set<String> TYPES = Set.of("physical", "postal", "virtual");
  private static final Set<String> LOCATIONS = Set.of("location", "locations");
  private static final List<String> NAMES_A_LOCATION =
      List.of("location_id", "link_id", "resource_id", "service_at_location_id");

  private final Set<String> ids;

  private Confidential(Set<String> ids) {
    this.ids = ids;
  }

  /** Ids of the locations that carry the mark anywhere in the document. */
  static Set<String> markedIn(JsonNode document) {
    Set<String> found = new HashSet<>();
    collect(document, found);
    return found;
  }

  private static void collect(JsonNode node, Set<String> found) {
    if (node.isObject() && Vocabulary.isConfidential(node)) {
      String id = Fields.text(node, "id");
      if (id != null) {
        found.add(id);
      }
    }
    node.forEach(child -> collect(child, found));
  }

  /** Takes out what belongs to these locations and to those marked in the document itself. */
  static void takeOut(ObjectNode document, Set<String> locations) {
    Set<String> ids = new HashSet<>(locations);
    collect(document, ids);
    servicesAt(document, ids);
    new Confidential(ids).clean(document);
  }

  /** Ids of the services at them, so that what belongs to these goes as well. */
  private static void servicesAt(JsonNode node, Set<String> ids) {
    for (JsonNode at : node.path("service_at_locations")) {
      String id = Fields.text(at, "id");
      if (id != null && isAt(at, ids)) {
        ids.add(id);
      }
    }
    node.forEach(child -> servicesAt(child, ids));
  }

  private static boolean isAt(JsonNode serviceAtLocation, Set<String> ids) {
    JsonNode location = serviceAtLocation.path("location");
    return Vocabulary.isConfidential(location)
        || ids.contains(Fields.text(location, "id"))
        || ids.contains(Fields.text(serviceAtLocation, "location_id"));
  }

  private void clean(ObjectNode object) {
    Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      switch (field.getValue()) {
        case ObjectNode child -> {
          ObjectNode kept = kept(field.getKey(), child);
          if (kept == null) {
            fields.remove();
          } else {
            field.setValue(kept);
          }
        }
        case ArrayNode children -> field.setValue(cleaned(field.getKey(), children));
        default -> {}
      }
    }
  }

  private ArrayNode cleaned(String member, ArrayNode children) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (JsonNode child : children) {
      if (child instanceof ObjectNode object) {
        ObjectNode left = kept(member, object);
        if (left != null) {
          kept.add(left);
        }
      } else {
        kept.add(child);
      }
    }
    return kept;
  }

  /** What of an object stays; null: nothing. */
  private @Nullable ObjectNode kept(String member, ObjectNode object) {
    if (member.equals("service_at_locations") && isAt(object, ids)) {
      return reduced(object);
    }
    if (Vocabulary.isConfidential(object)
        || (LOCATIONS.contains(member) && ids.contains(Fields.text(object, "id")))) {
      return stub(object);
    }
    if (NAMES_A_LOCATION.stream().anyMatch(name -> ids.contains(Fields.text(object, name)))) {
      return null;
    }
    clean(object);
    return object;
  }

  private static ObjectNode reduced(ObjectNode serviceAtLocation) {
    ObjectNode left = JsonNodeFactory.instance.objectNode();
    for (String id : List.of("id", "service_id", "location_id")) {
      Fields.uuid(serviceAtLocation, id).map(UUID::toString).ifPresent(uuid -> left.put(id, uuid));
    }
    if (serviceAtLocation.get("location") instanceof ObjectNode location) {
      left.set("location", stub(location));
    }
    return left;
  }

  private static ObjectNode stub(ObjectNode location) {
    ObjectNode left = JsonNodeFactory.instance.objectNode();
    String id = Fields.uuid(location, "id").map(UUID::toString).orElse("");
    if (!id.isEmpty()) {
      left.put("id", id);
    }
    String type = Fields.text(location, "location_type");
    left.put("location_type", type != null && TYPES.contains(type) ? type : "physical");
    left.putArray("attributes")
        .add(Vocabulary.attribute("location", id, Vocabulary.CONFIDENTIAL, "true"));
    return left;
  }
}
