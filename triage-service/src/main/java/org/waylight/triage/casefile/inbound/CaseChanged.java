package org.waylight.triage.casefile.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.casefile.domain.CaseFile;

/** What a change answers: where the case stands now, without its texts. */
public record CaseChanged(
    UUID caseId,
    long version,
    CaseStatus status,
    @Nullable String claimedBy,
    Urgency urgency,
    Instant dueAt) {
  /** Of a case as it is now. */
  public static CaseChanged of(CaseFile file) {
    return new CaseChanged(
        file.id(),
        file.version(),
        file.state().status(),
        file.state().holder().orElse(null),
        file.assessment().urgency(),
        file.clock().dueAt());
  }
}
