package org.waylight.protocol.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.protocol.domain.Rule.Finding;

/** What makes a condition one that a case can be held against. */
final class ConditionShape {
  /** NIEM 6.0, hs:ExploitationIndustryCodeSimpleType (niemopen/niem-model, CC BY 4.0). */
  private static final Set<String> VENUES =
      Set.of(
          "Agriculture and Animal Husbandry",
          "Arts and Entertainment",
          "Carnival",
          "Commercial Cleaning Services",
          "Construction",
          "Did not disclose",
          "Domestic Work",
          "Escort Services",
          "Factories and Manufacturing",
          "Forestry and Logging",
          "Health and Beauty Services",
          "Health Care",
          "Hotels and Hospitality",
          "Illicit Activities",
          "Illicit Massage Health and Beauty",
          "Landscaping",
          "Mining and Quarrying",
          "Other",
          "Outdoor Solicitation",
          "Peddling and Begging",
          "Personal Sexual Servitude",
          "Pornography",
          "Recreation and Sports",
          "Religious Institution",
          "Remote Interactive Sexual Acts",
          "Restaurants and Food Service",
          "Retail Sales",
          "Strip Clubs",
          "Transportation",
          "Traveling Sales Crew",
          "Unknown");

  private ConditionShape() {}

  static List<Finding> flaws(ProtocolConditions conditions) {
    Set<String> venues = conditions.venues();
    Set<String> languages = conditions.languages();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        Rule.unless(
            venues == null || VENUES.containsAll(venues),
            "conditions.venues",
            "no code of a venue: no case would ever match",
            "NIEM 6.0 exploitation industry codes, as in Construction or Domestic Work"));
    findings.addAll(
        Rule.unless(
            languages == null || languages.stream().allMatch(ServiceShape::isTag),
            "conditions.languages",
            "no language tag",
            "BCP 47 tags such as en, es, zh-Hans"));
    return findings;
  }
}
