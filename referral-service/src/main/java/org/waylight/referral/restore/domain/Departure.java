package org.waylight.referral.restore.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;

/**
 * That a report left, by what was told of it.
 *
 * @param at when its recipient was told or confirmed it
 * @param organisationId with {@code recipientKind}: absent if nothing says to whom
 * @param attempt which one it was
 * @param version the newest told of its delivery
 * @param acknowledged the recipient has it
 */
public record Departure(
    UUID reportId,
    UUID actionId,
    Instant at,
    @Nullable UUID organisationId,
    @Nullable RecipientKind recipientKind,
    int attempt,
    long version,
    boolean acknowledged) {}
