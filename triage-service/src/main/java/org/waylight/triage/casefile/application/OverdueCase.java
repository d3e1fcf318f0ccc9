package org.waylight.triage.casefile.application;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.ToldStep;

/**
 * A case that nobody has taken and whose clock ran out, held until the transaction ends.
 *
 * @param clockStartedAt as it is stored: what its steps are kept under
 * @param ranOutAt as it was stored when it was looked at before
 */
public record OverdueCase(
    CaseFile file,
    Instant clockStartedAt,
    @Nullable Instant ranOutAt,
    Map<String, ToldStep> told) {}
