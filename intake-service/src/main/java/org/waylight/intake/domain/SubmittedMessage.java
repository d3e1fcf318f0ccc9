package org.waylight.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.MessageAuthor;
import org.waylight.platform.sealed.OpenedText;

/**
 * A message as a gateway hands it over.
 *
 * @param name the gateway's own id for it, unique within the signal
 * @param order the provider's order; without one the sending time orders it
 */
public record SubmittedMessage(
    ContentHash contentHash,
    @Nullable String name,
    @Nullable Long order,
    @Nullable Instant sentAt,
    MessageAuthor author,
    OpenedText text) {}
