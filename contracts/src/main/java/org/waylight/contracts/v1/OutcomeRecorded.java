package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a report.
 *
 * @param version of the report's delivery
 */
public record OutcomeRecorded(
    UUID caseId, UUID reportId, long version, OutcomeKind outcome, String recordedBy, Instant at) {}
