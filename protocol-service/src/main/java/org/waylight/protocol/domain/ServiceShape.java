package org.waylight.protocol.domain;

import static org.waylight.protocol.domain.Rule.unless;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.protocol.domain.Rule.Finding;

/** What makes a service one that a person's need, age, language and place can be held against. */
final class ServiceShape {
  private ServiceShape() {}

  static List<Finding> flaws(String field, ProvidedService service) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        unless(!service.needs().isEmpty(), field + ".needs", "meets no need", "name at least one"));
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
        unless(!service.areas().isEmpty(), field + ".areas", "serves nowhere", "name an area"));
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

  static boolean isTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
