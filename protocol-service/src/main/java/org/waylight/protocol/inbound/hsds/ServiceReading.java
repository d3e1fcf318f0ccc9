package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.ServiceSchedule;

/** Understands an HSDS service object that passed its check. */
final class ServiceReading {
  private ServiceReading() {}

  /**
   * The service as Waylight offers it.
   *
   * @param known how it stands here
   */
  static ProvidedService read(ObjectNode service, @Nullable ProvidedService known) {
    Count count = count(service, known);
    String name = Fields.text(service, "name");
    return new ProvidedService(
        Fields.uuid(service, "id").orElseGet(() -> new UUID(0, 0)),
        name == null ? "" : name,
        needs(service, known),
        Fields.whole(service, "minimum_age"),
        Fields.whole(service, "maximum_age"),
        languages(service),
        areas(service, known),
        count.available(),
        count.at(),
        schedules(service),
        point(service));
  }

  private static Set<Need> needs(ObjectNode service, @Nullable ProvidedService known) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (Need need : Need.values()) {
      if (Vocabulary.value(service, Vocabulary.need(need)).isPresent()) {
        needs.add(need);
      }
    }
    return needs.isEmpty() && known != null ? known.needs() : needs;
  }

  private static Set<String> languages(ObjectNode service) {
    Set<String> tags = new LinkedHashSet<>();
    for (ObjectNode language : Fields.objects(service, "languages")) {
      tag(language).ifPresent(tags::add);
    }
    return tags;
  }

  /** Its code, or that of its English name. */
  private static Optional<String> tag(ObjectNode language) {
    String code = Fields.text(language, "code");
    String name = Fields.text(language, "name");
    try {
      if (code != null) {
        String tag = new Locale.Builder().setLanguageTag(code).build().toLanguageTag();
        return Optional.of(tag).filter(found -> !found.equals("und"));
      }
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
    return Locale.availableLocales()
        .filter(locale -> locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
        .map(Locale::getLanguage)
        .findFirst();
  }

  private static List<Geography> areas(ObjectNode service, @Nullable ProvidedService known) {
    List<Geography> areas =
        Fields.objects(service, "service_areas").stream()
            .map(ServiceReading::area)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return areas.isEmpty() && known != null ? known.areas() : areas;
  }

  private static Optional<Geography> area(ObjectNode area) {
    return Vocabulary.value(area, Vocabulary.AREA)
        .flatMap(AreaText::read)
        .or(
            () ->
                "text".equals(Fields.text(area, "extent_type"))
                    ? AreaText.ofName(Fields.text(area, "extent"))
                    : Optional.empty())
        .or(() -> AreaText.ofName(Fields.text(area, "name")));
  }

  private record Count(@Nullable Integer available, @Nullable Instant at) {}

  /** The first capacity; a newer count that Waylight has of its own stays. */
  private static Count count(ObjectNode service, @Nullable ProvidedService known) {
    Count own =
        known == null ? new Count(null, null) : new Count(known.available(), known.countedAt());
    Instant counted = own.at();
    for (ObjectNode capacity : Fields.objects(service, "capacities")) {
      String updated = Fields.text(capacity, "updated");
      Instant at = updated == null ? null : OffsetDateTime.parse(updated).toInstant();
      if (at != null && (counted == null || !counted.isAfter(at))) {
        return new Count(Fields.whole(capacity, "available"), at);
      }
    }
    return own;
  }

  /** Its own, or else those of the places it is at. */
  private static @Nullable List<ServiceSchedule> schedules(ObjectNode service) {
    List<ServiceSchedule> schedules = new ArrayList<>(read(service));
    if (schedules.isEmpty()) {
      Fields.objects(service, "service_at_locations").forEach(at -> schedules.addAll(read(at)));
    }
    return schedules.isEmpty() ? null : schedules.stream().distinct().toList();
  }

  private static List<ServiceSchedule> read(JsonNode holder) {
    return Fields.objects(holder, "schedules").stream()
        .map(row -> ScheduleReading.of(row).schedule())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Where people come to: the first place that is on the earth. */
  private static @Nullable Coordinates point(ObjectNode service) {
    for (ObjectNode at : Fields.objects(service, "service_at_locations")) {
      JsonNode location = at.path("location");
      JsonNode latitude = location.path("latitude");
      JsonNode longitude = location.path("longitude");
      if (latitude.isNumber()
          && longitude.isNumber()
          && Math.abs(latitude.asDouble()) <= 90
          && Math.abs(longitude.asDouble()) <= 180) {
        return new Coordinates(latitude.asDouble(), longitude.asDouble());
      }
    }
    return null;
  }
}
