package org.waylight.protocol.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Entry;

/**
 * An entry after somebody changed it: what is stored, and what its history says.
 *
 * @param reason why it was withdrawn
 */
public record Change(Entry entry, Action action, String by, Instant at, @Nullable String reason) {}
