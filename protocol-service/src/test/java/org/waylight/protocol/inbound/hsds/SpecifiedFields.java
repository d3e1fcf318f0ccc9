package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An object held against the fields that the specification names, field by field and as deep as it
 * goes: what is required, what is a number, what is an id. It shares nothing with the code that
 * reads or writes files.
 */
final class SpecifiedFields {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /** Which object stands under a name, where the name is not the object's own or its plural. */
  private static final Map<String, String> UNDER =
      Map.of(
          "addresses", "address",
          "capacities", "service_capacity",
          "taxonomies", "taxonomy",
          "taxonomy_detail", "taxonomy",
          "accessibility", "accessibility",
          "additional_websites", "url",
          "additional_urls", "url");

  private record Field(String name, boolean required, String type) {
    static Field of(String written) {
      String[] parts = written.split(":", 2);
      boolean required = parts[0].endsWith("*");
      String name = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
      return new Field(name, required, parts.length == 1 ? "text" : parts[1]);
    }
  }

  private final Map<String, Map<String, Field>> objects = new HashMap<>();

  SpecifiedFields() {
    try (InputStream file =
        Objects.requireNonNull(SpecifiedFields.class.getResourceAsStream("/hsds/fields-3.1.txt"))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" = ", 2))
          .forEach(parts -> objects.put(parts[0], fields(parts[1])));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Field> fields(String written) {
    Map<String, Field> fields = new HashMap<>();
    Stream.of(written.split(" ")).map(Field::of).forEach(field -> fields.put(field.name(), field));
    return fields;
  }

  /** Where the object is not what the specification says; empty: nowhere. */
  List<String> slips(String kind, JsonNode object) {
    List<String> slips = new ArrayList<>();
    check(kind, object, kind, slips);
    return slips;
  }

  private void check(String kind, JsonNode object, String path, List<String> slips) {
    Map<String, Field> fields = Objects.requireNonNull(objects.get(kind), kind);
    for (Field field : fields.values()) {
      if (field.required() && !object.has(field.name())) {
        slips.add(path + ": no " + field.name());
      }
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      Field field = fields.get(name);
      if (value.isContainerNode()) {
        Iterable<JsonNode> children = value.isArray() ? value : List.of(value);
        children.forEach(child -> check(kindUnder(name), child, path + "." + name, slips));
      } else if (field != null && !fits(field, value)) {
        slips.add(path + "." + name + ": no " + field.type());
      }
    }
  }

  private String kindUnder(String name) {
    String known = UNDER.get(name);
    return known != null
        ? known
        : objects.containsKey(name) ? name : name.substring(0, name.length() - 1);
  }

  private static boolean fits(Field field, JsonNode value) {
    return switch (field.type()) {
      case "number" -> value.isNumber();
      case "uuid" -> value.isTextual() && UUID.matcher(value.asText()).matches();
      case "text" -> value.isTextual();
      default -> false;
    };
  }
}
