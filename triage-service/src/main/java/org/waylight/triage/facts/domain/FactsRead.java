package org.waylight.triage.facts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waylight.triage.assessment.domain.Finding;
import org.waylight.triage.assessment.domain.FindingKind;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.PlaceMention;
import org.waylight.triage.assessment.domain.PlaceMention.Role;
import org.waylight.triage.assessment.domain.Specific;

/** Everything concrete that one text says, by where it stands. */
public record FactsRead(List<Fact> facts, List<PlaceMention> places) {
  private static final int COUNTY_OR_NEARER = 2;
  private static final double SAYS_WHERE = 1;
  private static final double SAYS_LITTLE = 0.2;

  public FactsRead {
    facts = List.copyOf(facts);
    places = List.copyOf(places);
  }

  /**
   * As an assessment weighs them. A state alone is not where (TRI-6), nor where somebody is from.
   */
  public List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    facts.forEach(fact -> hits.add(fact.hit()));
    for (PlaceMention mention : places) {
      boolean where =
          mention.place().depth() >= COUNTY_OR_NEARER
              && (mention.role() == Role.HERE || mention.role() == Role.TELLER);
      hits.add(
          new Hit(
              FactKind.PLACE.reference(),
              Set.of(new Finding(FindingKind.SPECIFIC, Specific.WHERE.name())),
              where ? SAYS_WHERE : SAYS_LITTLE,
              mention.start(),
              mention.end()));
    }
    return hits;
  }
}
