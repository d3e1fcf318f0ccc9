package org.waylight.protocol.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Content;

/** One line of an entry's history, as it was written. */
public record PastChange(
    long revision,
    long version,
    Action action,
    String by,
    Instant at,
    @Nullable String reason,
    @Nullable Content content,
    @Nullable UUID importId) {}
