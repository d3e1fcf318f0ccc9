package org.waylight.triage.desk.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;

/**
 * A case as lists show it: nothing of any text.
 *
 * @param claimEndsAt when a claim lapses unless its holder acts
 * @param dueAt when its clock ends
 * @param decidingRules the rules that make it as urgent as it is
 * @param followUpAt when the first open follow-up is due
 */
public record CaseLine(
    UUID caseId,
    long version,
    CaseStatus status,
    @Nullable String claimedBy,
    @Nullable Instant claimEndsAt,
    Urgency urgency,
    Instant openedAt,
    Instant dueAt,
    @Nullable String type,
    @Nullable String requestType,
    List<String> topics,
    List<String> decidingRules,
    @Nullable String clockPolicy,
    boolean sufficient,
    boolean actionable,
    boolean readable,
    int signals,
    List<String> tags,
    @Nullable Instant followUpAt) {
  public CaseLine {
    topics = List.copyOf(topics);
    decidingRules = List.copyOf(decidingRules);
    tags = List.copyOf(tags);
  }

  /** Why it stands where it stands. */
  public Rank rank() {
    return Rank.of(urgency, decidingRules, dueAt, clockPolicy, caseId);
  }

  /** Whether its clock ran out before anybody reviewed it. */
  public boolean overdue(Instant now) {
    return (status == CaseStatus.OPEN || status == CaseStatus.CLAIMED) && dueAt.isBefore(now);
  }

  /** Whether a follow-up is due. */
  public boolean followUpDue(Instant now) {
    return followUpAt != null && !followUpAt.isAfter(now);
  }
}
