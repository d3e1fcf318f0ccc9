package org.waylight.triage.desk.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.desk.domain.CaseLine;

/** Cases by what is coded of them, the newest first: the port. It reads no personal text. */
public interface CaseSearch {
  /**
   * What is looked for; all of it must hold.
   *
   * @param terms of each group at least one term must hold
   * @param tags all must be there
   * @param statuses any of these; empty: whatever status
   * @param urgencies any of these; empty: however urgent
   * @param openedFrom inclusive
   * @param openedTo exclusive
   */
  record Wanted(
      List<Set<String>> terms,
      Set<String> tags,
      Set<CaseStatus> statuses,
      Set<Urgency> urgencies,
      @Nullable String holder,
      @Nullable Instant openedFrom,
      @Nullable Instant openedTo) {
    public Wanted {
      terms = terms.stream().filter(group -> !group.isEmpty()).map(Set::copyOf).toList();
      tags = Set.copyOf(tags);
      statuses = Set.copyOf(statuses);
      urgencies = Set.copyOf(urgencies);
    }
  }

  /** The place after which a page begins. */
  record Place(Instant openedAt, UUID caseId) {}

  /** At most so many lines after the place; empty if the search took longer than it may. */
  Optional<List<CaseLine>> page(Wanted wanted, @Nullable Place after, int limit);
}
