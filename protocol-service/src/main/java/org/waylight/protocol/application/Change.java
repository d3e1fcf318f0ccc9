package org.waylight.protocol.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Published;

/**
 * An entry after somebody changed it: what is stored, and what its history says.
 *
 * @param reason why, where a person has to say so
 */
public record Change(Entry entry, Action action, String by, Instant at, @Nullable String reason) {
  /** The version that this was about, and what it says; none once it is withdrawn. */
  public Optional<Subject> subject() {
    return switch (action) {
      case DRAFTED, EDITED, SUBMITTED ->
          entry
              .state()
              .openDraft()
              .map(draft -> new Subject(draft.version(), draft.content(), draft.importId()));
      case APPROVED ->
          entry.state().approved().stream()
              .max(Comparator.comparing(Published::version))
              .map(Change::published);
      case EMERGENCY, CONFIRMED, REVERSED, COUNTED ->
          entry.state().inForce().map(Change::published);
      case WITHDRAWN -> Optional.empty();
    };
  }

  private static Subject published(Published published) {
    return new Subject(published.version(), published.content(), null);
  }

  /** A version as it was saved or approved. */
  public record Subject(long version, Content content, @Nullable UUID importId) {}
}
