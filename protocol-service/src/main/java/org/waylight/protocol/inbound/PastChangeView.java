package org.waylight.protocol.inbound;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.Action;
import org.waylight.protocol.application.PastChange;
import org.waylight.protocol.domain.Content;

/**
 * One line of an entry's history.
 *
 * @param content as it was saved or approved
 */
public record PastChangeView<B>(
    long revision,
    long version,
    Action action,
    String by,
    Instant at,
    @Nullable String reason,
    @Nullable UUID importId,
    @Nullable B content) {
  static <B> PastChangeView<B> of(PastChange change, Function<Content, B> body) {
    return new PastChangeView<>(
        change.revision(),
        change.version(),
        change.action(),
        change.by(),
        change.at(),
        change.reason(),
        change.importId(),
        change.content() == null ? null : body.apply(change.content()));
  }
}
