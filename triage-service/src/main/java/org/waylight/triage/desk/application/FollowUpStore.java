package org.waylight.triage.desk.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.desk.domain.FollowUp;

/** What is still to be done about cases: the port. All in the current transaction. */
public interface FollowUpStore {
  /** The place after which a page begins. */
  record Place(Instant dueAt, UUID id) {}

  /** Adds one. */
  void add(FollowUp followUp);

  /** One of a case, held for this transaction. */
  Optional<FollowUp> loadForChange(UUID caseId, UUID id);

  /** Keeps how one ended. */
  void settle(UUID id, FollowUp.Settled settled);

  /** All of a case, by due time. */
  List<FollowUp> of(UUID caseId);

  /** How many of a case are open. */
  int open(UUID caseId);

  /**
   * Open ones by due time.
   *
   * @param assignedTo only theirs and nobody's; absent: everybody's
   * @param dueBy only what is due by then
   */
  List<FollowUp> page(
      @Nullable String assignedTo, @Nullable Instant dueBy, @Nullable Place after, int limit);

  /** Moves what is open to the case that another became part of. */
  void move(UUID from, UUID to);

  /** Moves the open follow-ups of persons from a case to the one that parted from it. */
  void moveOf(Collection<UUID> persons, UUID from, UUID to);
}
