package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.ProtocolContent;

/** There is always a fallback, up to the nation: the last one is never taken away (PRO-2). */
@ApplicationScoped
public class LastFallback {
  private final Surroundings surroundings;

  @Inject
  public LastFallback(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Whether this change would leave a recipient kind without a national fallback. */
  boolean isLost(Entry before, Entry after) {
    return fallback(before)
        .filter(
            was ->
                fallback(after).filter(is -> is.recipientKind() == was.recipientKind()).isEmpty())
        .filter(was -> !surroundings.hasOtherFallback(before.id(), was.recipientKind()))
        .isPresent();
  }

  private static Optional<ProtocolContent> fallback(Entry entry) {
    return entry.state().approved().reversed().stream()
        .findFirst()
        .map(published -> published.content())
        .filter(ProtocolContent.class::isInstance)
        .map(ProtocolContent.class::cast)
        .filter(ProtocolContent::nationalFallback);
  }
}
