package org.waylight.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the access record as an auditor sees it.
 *
 * @param position its place in the service's record; with the service it names the entry
 * @param at UTC
 * @param actor the person's user name, or the organisation's id
 * @param held of a reading of a case, whether the reader had it; absent where that is not known
 */
public record AccessLine(
    long position,
    Instant at,
    String actor,
    String action,
    String subjectType,
    UUID subjectId,
    String purpose,
    @Nullable String basis,
    @Nullable String policyVersion,
    @Nullable UUID caseId,
    @Nullable UUID organisationId,
    @Nullable Boolean held) {
  static AccessLine of(ChainLink link) {
    AccessEntry entry = link.entry();
    return new AccessLine(
        link.position(),
        link.at(),
        entry.actor(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.purpose(),
        entry.basis(),
        entry.policyVersion(),
        entry.caseId() == null && entry.subjectType().equals("case")
            ? entry.subjectId()
            : entry.caseId(),
        entry.organisationId(),
        entry.held());
  }
}
