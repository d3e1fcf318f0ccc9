package org.waylight.protocol.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.RegistryKind;

/**
 * Which entries somebody wants to see.
 *
 * @param state absent: any
 * @param after the last id seen; absent: from the start
 */
public record EntryQuery(
    RegistryKind kind,
    @Nullable StateName state,
    @Nullable RecipientKind recipientKind,
    @Nullable UUID after,
    int limit) {}
