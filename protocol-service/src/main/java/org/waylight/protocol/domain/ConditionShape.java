package org.waylight.protocol.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waylight.contracts.IndustryCodes;
import org.waylight.contracts.v1.ProtocolConditions;
import org.waylight.protocol.domain.Rule.Finding;

/** What makes a condition one that a case can be held against. */
final class ConditionShape {
  private ConditionShape() {}

  static List<Finding> flaws(ProtocolConditions conditions) {
    Set<String> venues = conditions.venues();
    Set<String> languages = conditions.languages();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        Rule.unless(
            venues == null || IndustryCodes.ALL.containsAll(venues),
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
