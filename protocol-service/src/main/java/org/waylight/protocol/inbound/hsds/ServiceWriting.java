package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ProvidedService;

/**
 * Writes a service as HSDS has it. Where a file said of it what Waylight keeps, the file's words
 * stay as they came; where Waylight knows better by now, they are replaced.
 */
final class ServiceWriting {
  private final ObjectNode document;
  private final @Nullable ProvidedService said;
  private final ProvidedService is;
  private boolean changed;

  private ServiceWriting(ObjectNode document, @Nullable ProvidedService said, ProvidedService is) {
    this.document = document;
    this.said = said;
    this.is = is;
  }

  /**
   * Brings the document in line with the service.
   *
   * @param said what the document says by itself; null if it is new
   * @return whether it said anything else
   */
  static boolean onto(ObjectNode document, @Nullable ProvidedService said, ProvidedService is) {
    ServiceWriting writing = new ServiceWriting(document, said, is);
    writing.plain();
    writing.lists();
    writing.places();
    return writing.changed;
  }

  private boolean differs(@Nullable Object before, @Nullable Object now) {
    boolean differs = said == null ? now != null : !Objects.equals(before, now);
    changed |= differs;
    return differs;
  }

  private void plain() {
    if (differs(said == null ? null : said.name(), is.name())) {
      document.put("name", is.name());
    }
    if (differs(said == null ? null : said.minimumAge(), is.minimumAge())) {
      document.put("minimum_age", is.minimumAge());
    }
    if (differs(said == null ? null : said.maximumAge(), is.maximumAge())) {
      document.put("maximum_age", is.maximumAge());
    }
  }

  private void lists() {
    String id = is.serviceId().toString();
    if (differs(said == null ? null : said.needs(), is.needs())) {
      ArrayNode others = without(document.path("attributes"));
      for (Need need : is.needs().stream().sorted().toList()) {
        others.add(Vocabulary.attribute("service", id, Vocabulary.need(need), "true"));
      }
      document.set("attributes", others);
    }
    if (differs(said == null ? null : said.languages(), is.languages())) {
      ArrayNode languages = document.putArray("languages");
      for (String tag : is.languages().stream().sorted().toList()) {
        ObjectNode language = languages.addObject();
        language.put("id", Vocabulary.id(id + " language " + tag));
        language.put("name", Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH));
        language.put("code", tag);
      }
    }
    if (differs(said == null ? null : said.areas(), is.areas())) {
      ArrayNode areas = document.putArray("service_areas");
      is.areas().forEach(area -> areas.add(area(id, area)));
    }
    if (differs(said == null ? null : said.schedules(), is.schedules())) {
      document.set("schedules", ScheduleWriting.of(id, is.schedules()));
    }
    boolean counted = differs(said == null ? null : said.available(), is.available());
    counted |= differs(said == null ? null : said.countedAt(), is.countedAt());
    if (counted) {
      capacity(id);
    }
  }

  private static ArrayNode without(JsonNode attributes) {
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    for (JsonNode attribute : attributes) {
      boolean need = false;
      for (Need each : Need.values()) {
        need |= Vocabulary.says(attribute, Vocabulary.need(each));
      }
      if (!need) {
        others.add(attribute);
      }
    }
    return others;
  }

  private static ObjectNode area(String service, Geography area) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String text = AreaText.write(area);
    String id = Vocabulary.id(service + " area " + text);
    node.put("id", id);
    node.put("name", AreaText.name(area));
    node.put("extent", AreaText.name(area));
    node.put("extent_type", "text");
    node.putArray("attributes")
        .add(Vocabulary.attribute("service_area", id, Vocabulary.AREA, text));
    return node;
  }

  /** How old the count is, is told by {@code updated}; one that nobody dated says nothing. */
  private void capacity(String id) {
    if (is.available() == null || is.countedAt() == null) {
      document.remove("capacities");
      return;
    }
    ArrayNode all =
        document.get("capacities") instanceof ArrayNode there
            ? there
            : document.putArray("capacities");
    ObjectNode capacity = all.get(0) instanceof ObjectNode first ? first : all.addObject();
    if (!capacity.has("id")) {
      capacity.put("id", Vocabulary.id(id + " capacity"));
      ObjectNode unit = capacity.putObject("unit");
      unit.put("id", Vocabulary.id("waylight:free-places"));
      unit.put("name", "free places");
    }
    capacity.put("available", is.available());
    capacity.put("updated", is.countedAt().toString());
  }

  /** Where people come to; a point that is no longer public takes its address with it. */
  private void places() {
    if (!differs(said == null ? null : said.at(), is.at())) {
      return;
    }
    Coordinates at = is.at();
    List<ObjectNode> there = Fields.objects(document, "service_at_locations");
    for (ObjectNode each : there) {
      if (each.get("location") instanceof ObjectNode location) {
        location.remove(
            List.of(
                "latitude",
                "longitude",
                "addresses",
                "name",
                "alternate_name",
                "description",
                "transportation",
                "external_identifier",
                "url"));
      }
    }
    if (document.get("organization") instanceof ObjectNode organization) {
      organization.remove("locations");
    }
    if (at != null) {
      String id = is.serviceId().toString();
      ObjectNode place =
          there.isEmpty()
              ? document.putArray("service_at_locations").addObject()
              : there.getFirst();
      if (!place.has("id")) {
        place.put("id", Vocabulary.id(id + " at"));
      }
      ObjectNode location =
          place.get("location") instanceof ObjectNode one ? one : place.putObject("location");
      if (!location.has("id")) {
        location.put("id", Vocabulary.id(id + " location"));
        location.put("location_type", "physical");
      }
      location.put("latitude", at.latitude());
      location.put("longitude", at.longitude());
    }
  }
}
