package org.waylight.triage.facts.domain;

import java.util.Set;

/**
 * First names.
 *
 * @param always names however they are written
 * @param capital names only where they begin with a capital
 */
public record FirstNames(Set<String> always, Set<String> capital) {
  public FirstNames {
    always = Set.copyOf(always);
    capital = Set.copyOf(capital);
  }

  boolean always(String term) {
    return always.contains(term);
  }

  boolean withCapital(String term) {
    return capital.contains(term) || always.contains(term);
  }
}
