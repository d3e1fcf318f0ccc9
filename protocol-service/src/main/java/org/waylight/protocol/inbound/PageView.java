package org.waylight.protocol.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries.
 *
 * @param nextCursor to ask for the next ones; absent at the end
 */
public record PageView<B>(List<EntryView<B>> items, @Nullable String nextCursor) {}
