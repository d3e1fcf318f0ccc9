package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a case that referral needs; every case event carries it whole.
 *
 * @param version grows with every change; a consumer ignores an older one
 * @param places every place stated, the most specific first; streets are sealed to referral,
 *     associated data: case id, "street"
 * @param dueAt when the running clock ends
 * @param mergedInto the case that its signals moved to: the same situation; absent of any other
 * @param claimedBy the supervisor who has it; absent of a case that nobody has, and in events from
 *     before this was told
 * @param messages how many messages its signals have, but those of machines; what they say never
 *     leaves triage; absent in events from before this was told
 */
public record CaseSnapshot(
    UUID caseId,
    long version,
    CaseStatus status,
    Instant openedAt,
    @Nullable Instant dueAt,
    List<UUID> signalIds,
    List<CasePerson> persons,
    List<PersonConsent> consents,
    List<Place> places,
    AssessmentSummary assessment,
    @Nullable UUID mergedInto,
    @Nullable String claimedBy,
    @Nullable Integer messages) {
  /** Copies the collections, so that an event never changes. */
  public CaseSnapshot {
    signalIds = List.copyOf(signalIds);
    persons = List.copyOf(persons);
    consents = List.copyOf(consents);
    places = List.copyOf(places);
  }
}
