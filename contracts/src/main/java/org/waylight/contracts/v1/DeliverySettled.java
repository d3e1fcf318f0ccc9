package org.waylight.contracts.v1;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery came to its proven end (RES-1).
 *
 * @param version of the report's delivery
 */
public record DeliverySettled(
    UUID caseId, UUID reportId, UUID actionId, long version, DeliveryState state, Instant at) {}
