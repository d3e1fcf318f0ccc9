package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands; what may happen next is decided in {@link Entry}. Of the approved versions
 * {@code published} is the one that holds, or will hold first; {@code next} takes its place on its
 * day.
 */
public sealed interface EntryState {
  /** The highest version so far. */
  long version();

  /** The version being worked on. */
  default Optional<Draft> openDraft() {
    return switch (this) {
      case Drafted(Draft draft) -> Optional.of(draft);
      case Revised(Published _, var _, Draft draft) -> Optional.of(draft);
      case InForce _, Withdrawn _ -> Optional.empty();
    };
  }

  /** The version that is acted by from its first day on. */
  default Optional<Published> inForce() {
    return approved().stream().findFirst();
  }

  /** The approved version that takes its place on its day. */
  default Optional<Published> following() {
    return approved().stream().skip(1).findFirst();
  }

  /** What is in force, then what follows it. */
  default List<Published> approved() {
    return switch (this) {
      case InForce(Published published, var next) -> listed(published, next);
      case Revised(Published published, var next, Draft _) -> listed(published, next);
      case Drafted _, Withdrawn _ -> List.of();
    };
  }

  private static List<Published> listed(Published published, @Nullable Published next) {
    return next == null ? List.of(published) : List.of(published, next);
  }

  /** Never been in force. */
  record Drafted(Draft draft) implements EntryState {
    @Override
    public long version() {
      return draft.version();
    }
  }

  /** Approved, and nobody works on it. */
  record InForce(Published published, @Nullable Published next) implements EntryState {
    @Override
    public long version() {
      return next == null ? published.version() : Math.max(next.version(), published.version());
    }
  }

  /** Approved, while another version is written. */
  record Revised(Published published, @Nullable Published next, Draft draft) implements EntryState {
    @Override
    public long version() {
      return draft.version();
    }
  }

  /**
   * Out of force for good; a new entry takes its place. Its version is higher than any before, so
   * that a late replay of an older state cannot bring it back.
   */
  record Withdrawn(long version, String by, Instant at, String reason) implements EntryState {}
}
