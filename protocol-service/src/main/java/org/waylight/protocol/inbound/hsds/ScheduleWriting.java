package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ServiceSchedule;

/**
 * Writes schedules as HSDS has them: the parts of the rule in fields of their own. The time zone is
 * the number that HSDS asks for, hours east of UTC without summer time; as that cannot say when the
 * clocks change, its name stands in an attribute beside it.
 */
final class ScheduleWriting {
  private static final Set<String> PARTS =
      Set.of("freq", "interval", "count", "byday", "bymonthday", "byweekno", "byyearday", "wkst");

  private ScheduleWriting() {}

  static ArrayNode of(String service, @Nullable List<ServiceSchedule> schedules) {
    ArrayNode written = JsonNodeFactory.instance.arrayNode();
    for (ServiceSchedule schedule : schedules == null ? List.<ServiceSchedule>of() : schedules) {
      ObjectNode row = written.addObject();
      row.put("id", Vocabulary.id(service + " schedule " + schedule));
      put(row, "valid_from", schedule.validFrom());
      put(row, "valid_to", schedule.validTo());
      zone(row, schedule.timezone());
      if (schedule.rule() != null) {
        rule(row, schedule.rule());
      }
      put(row, "opens_at", schedule.opensAt());
      put(row, "closes_at", schedule.closesAt());
    }
    return written;
  }

  private static void zone(ObjectNode row, String name) {
    double hours =
        ZoneId.of(name).getRules().getStandardOffset(Instant.MAX).getTotalSeconds() / 3600.0;
    if (hours == Math.rint(hours)) {
      row.put("timezone", (int) hours);
    } else {
      row.put("timezone", hours);
    }
    if (!name.equals(ScheduleReading.hoursEast(hours))) {
      row.putArray("attributes")
          .add(
              Vocabulary.attribute(
                  "schedule", row.path("id").asText(), Vocabulary.TIME_ZONE, name));
    }
  }

  private static void put(ObjectNode row, String field, @Nullable Object value) {
    if (value != null) {
      row.put(field, value.toString());
    }
  }

  private static void rule(ObjectNode row, String rule) {
    for (String part : rule.split(";", -1)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
      String value = part.substring(equals + 1);
      if (name.equals("interval") || name.equals("count")) {
        row.put(name, Integer.parseInt(value));
      } else if (PARTS.contains(name)) {
        row.put(name, value);
      } else {
        row.put("description", "RRULE of RFC 5545: " + rule);
      }
    }
  }
}
