package org.waylight.platform.compacted;

import org.jspecify.annotations.Nullable;

/**
 * The last record of a key so far.
 *
 * @param body an event record of the contracts; null withdraws the key
 */
public record CompactedRecord(String key, @Nullable Record body, long offset, int partition) {}
