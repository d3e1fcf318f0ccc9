package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an HSDS object must have before Waylight takes it in, table by table. */
final class ObjectCheck {
  private static final Set<String> STATUSES =
      Set.of("active", "inactive", "defunct", "temporarily closed");
  private static final int LONGEST_NAME = 200;

  /** Under which member of an object rows of a table with checks nest. */
  private static final Map<String, String> NESTED =
      Map.of(
          "organization", "organizations",
          "locations", "locations",
          "location", "locations",
          "service_at_locations", "service_at_location",
          "schedules", "schedules",
          "service_areas", "service_areas",
          "contacts", "contacts",
          "capacities", "service_capacity",
          "attributes", "attributes");

  private ObjectCheck() {}

  /** What is wrong with a row, not with those nested in it. */
  static List<Flaw> row(String table, JsonNode row) {
    List<Flaw> flaws = new ArrayList<>();
    if (Fields.text(row, "id") == null) {
      flaws.add(new Flaw("id", "is missing", "every object of HSDS has one"));
    }
    switch (table) {
      case "services" -> service(row, flaws);
      case "organizations" -> named(row, flaws);
      case "schedules" -> flaws.addAll(ScheduleReading.of(row).flaws());
      case "service_capacity" -> capacity(row, flaws);
      case "attributes" -> attribute(row, flaws);
      default -> {}
    }
    return flaws;
  }

  /** What is wrong with an object and everything nested in it. */
  static List<Flaw> whole(String table, JsonNode object) {
    List<Flaw> flaws = new ArrayList<>(row(table, object));
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String nested = NESTED.get(field.getKey());
      if (nested != null && field.getValue() instanceof ObjectNode one) {
        whole(nested, one).forEach(flaw -> flaws.add(flaw.in(field.getKey())));
      } else if (nested != null) {
        List<ObjectNode> all = Fields.objects(object, field.getKey());
        for (int i = 0; i < all.size(); i++) {
          String path = field.getKey() + "[" + i + "]";
          whole(nested, all.get(i)).forEach(flaw -> flaws.add(flaw.in(path)));
        }
      }
    }
    return flaws;
  }

  private static void named(JsonNode row, List<Flaw> flaws) {
    if (Fields.text(row, "id") != null && Fields.uuid(row, "id").isEmpty()) {
      flaws.add(new Flaw("id", "is no UUID", "HSDS wants UUIDs as ids"));
    }
    String name = Fields.text(row, "name");
    if (name == null || name.length() > LONGEST_NAME) {
      flaws.add(new Flaw("name", "is missing or too long", "1 to 200 characters"));
    }
  }

  private static void service(JsonNode row, List<Flaw> flaws) {
    named(row, flaws);
    String status = Fields.text(row, "status");
    if (status == null || !STATUSES.contains(status)) {
      flaws.add(
          new Flaw(
              "status",
              "is none of the known words",
              "active, inactive, defunct or temporarily closed"));
    }
    whole(row, "minimum_age", flaws);
    whole(row, "maximum_age", flaws);
  }

  private static void whole(JsonNode row, String field, List<Flaw> flaws) {
    if (Fields.text(row, field) != null && Fields.whole(row, field) == null) {
      flaws.add(new Flaw(field, "is no number", "give a whole number"));
    }
  }

  private static void capacity(JsonNode row, List<Flaw> flaws) {
    Integer available = Fields.whole(row, "available");
    if (available == null || available < 0) {
      flaws.add(new Flaw("available", "is no count", "a whole number from 0"));
    }
    try {
      String updated = Fields.text(row, "updated");
      OffsetDateTime.parse(updated == null ? "" : updated);
    } catch (DateTimeException e) {
      flaws.add(new Flaw("updated", "is no time", "when it was counted: 2026-11-21T20:15:00Z"));
    }
  }

  private static void attribute(JsonNode row, List<Flaw> flaws) {
    boolean day =
        Vocabulary.says(row, Vocabulary.VETTED_UNTIL)
            || Vocabulary.says(row, Vocabulary.VERIFIED_ON);
    String value = Fields.text(row, "value");
    try {
      if (day) {
        LocalDate.parse(value == null ? "" : value);
      }
    } catch (DateTimeException e) {
      flaws.add(new Flaw("value", "is no date", "such as 2026-11-21"));
    }
    if (Vocabulary.says(row, Vocabulary.AREA) && AreaText.read(value).isEmpty()) {
      flaws.add(new Flaw("value", "is no area", "level;country;state;county;city;zip;tribal land"));
    }
  }
}
