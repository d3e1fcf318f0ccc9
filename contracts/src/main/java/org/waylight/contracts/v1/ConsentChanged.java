package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent was recorded, withdrawn or ended.
 *
 * @param version grows with every consent change of the case
 */
public record ConsentChanged(
    UUID caseId,
    UUID consentId,
    long version,
    UUID personId,
    RecipientKind recipientKind,
    ConsentPurpose purpose,
    ConsentState state,
    Instant at) {}
