package org.waylight.protocol.domain;

import static org.waylight.protocol.domain.Rule.unless;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Coordinates;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.ServiceSchedule;
import org.waylight.protocol.domain.Rule.Finding;

/** What makes a service one that a person's need, age, language and place can be held against. */
final class ServiceShape {
  private ServiceShape() {}

  /**
   * What is wrong with a service.
   *
   * @param used whether people may be referred to it: one that nobody vetted may lack needs and
   *     areas
   */
  static List<Finding> flaws(String field, ProvidedService service, boolean used) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        unless(
            !used || !service.needs().isEmpty(),
            field + ".needs",
            "meets no need",
            "name at least one"));
    findings.addAll(
        unless(
            agesInOrder(service),
            field + ".maximumAge",
            "ages out of order",
            "0 <= minimumAge <= maximumAge"));
    findings.addAll(
        unless(
            service.languages().stream().allMatch(ServiceShape::isTag),
            field + ".languages",
            "no language tag",
            "BCP 47 tags such as en, es, zh-Hans"));
    findings.addAll(
        unless(
            service.available() == null || service.available() >= 0,
            field + ".available",
            "fewer than no places",
            "free places, or leave it out"));
    findings.addAll(
        unless(
            !used || !service.areas().isEmpty(),
            field + ".areas",
            "serves nowhere",
            "name an area"));
    findings.addAll(
        unless(
            service.countedAt() == null || service.available() != null,
            field + ".countedAt",
            "counted without a count",
            "give available too"));
    findings.addAll(
        unless(
            isPoint(service.at()),
            field + ".at",
            "no point on the earth",
            "latitude -90 to 90, longitude -180 to 180"));
    List<ServiceSchedule> schedules = service.schedules() == null ? List.of() : service.schedules();
    for (int i = 0; i < schedules.size(); i++) {
      findings.addAll(ScheduleShape.flaws(field + ".schedules[" + i + "]", schedules.get(i)));
    }
    for (int i = 0; i < service.areas().size(); i++) {
      findings.addAll(GeographyShape.flaws(field + ".areas[" + i + "]", service.areas().get(i)));
    }
    return findings;
  }

  private static boolean agesInOrder(ProvidedService service) {
    int youngest = service.minimumAge() == null ? 0 : service.minimumAge();
    int oldest = service.maximumAge() == null ? Integer.MAX_VALUE : service.maximumAge();
    return 0 <= youngest && youngest <= oldest;
  }

  private static boolean isPoint(@Nullable Coordinates at) {
    return at == null || (Math.abs(at.latitude()) <= 90 && Math.abs(at.longitude()) <= 180);
  }

  static boolean isTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
