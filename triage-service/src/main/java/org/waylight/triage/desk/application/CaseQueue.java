package org.waylight.triage.desk.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.desk.domain.CaseLine;

/** The supervisors' queue, urgent first, then by deadline: the port. It holds no personal text. */
public interface CaseQueue {
  /**
   * What to show.
   *
   * @param statuses any of these; empty means all that are not closed
   * @param signal only the case of this signal
   */
  record Filter(
      Set<CaseStatus> statuses,
      Optional<Urgency> urgency,
      Optional<String> claimedBy,
      Optional<UUID> signal) {}

  /** The place after which a page begins. */
  record Place(Urgency urgency, Instant dueAt, UUID caseId) {}

  /** At most so many lines after the place. */
  List<CaseLine> page(Filter filter, Optional<Place> after, int limit);
}
