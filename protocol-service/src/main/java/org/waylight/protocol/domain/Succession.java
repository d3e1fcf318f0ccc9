package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.List;
import org.waylight.protocol.domain.Rule.Finding;

/**
 * How versions and entries follow each other. Readers hold one version of an entry, the latest, so
 * a new version takes effect as soon as it is approved: what shall start later is an entry of its
 * own.
 */
final class Succession {
  private Succession() {}

  static List<Finding> flaws(Candidate<?> candidate, LocalDate from, Registry registry) {
    return Rule.unless(
        candidate.replaces() == null || !from.isAfter(registry.today()),
        "effectiveFrom",
        "a new version replaces the one in force at once, so it cannot start later",
        "end this one in time and draft another entry for what follows");
  }

  static List<Finding> collisions(Candidate<?> candidate, Registry registry) {
    boolean taken =
        candidate.content().slot().filter(slot -> registry.taken(candidate.id(), slot)).isPresent();
    return Rule.unless(
        !taken,
        "effectiveFrom",
        "overlaps another entry in force that says the same",
        "revise that one, or let it end before this one starts");
  }
}
