package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;

/**
 * A recipient was told that a report waits; the report itself is fetched.
 *
 * @param version of the report's delivery
 * @param attempt 1 for the first
 */
public record ReportSent(
    UUID caseId,
    UUID reportId,
    UUID actionId,
    long version,
    UUID organisationId,
    RecipientKind recipientKind,
    DeliveryChannel channel,
    int attempt,
    Instant at) {}
