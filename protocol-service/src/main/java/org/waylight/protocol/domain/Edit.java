package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One saving of a content: what, by whom, when, and whether an import brought it. */
public record Edit(Content content, String by, Instant at, @Nullable UUID importId) {}
