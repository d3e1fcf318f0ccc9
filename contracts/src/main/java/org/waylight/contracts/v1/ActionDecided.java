package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor approved or declined an action. The reason stays in referral: it may hold personal
 * text.
 *
 * @param version the plan's
 */
public record ActionDecided(
    UUID caseId,
    UUID planId,
    UUID actionId,
    long version,
    Decision decision,
    @Nullable LegalBasis basis,
    String policyVersion,
    String decidedBy,
    Instant at) {}
