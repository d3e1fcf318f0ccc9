package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.Optional;

/** Where an entry stands; what may happen next is decided in {@link Entry}. */
public sealed interface EntryState {
  /** The highest version so far. */
  long version();

  /** The version being worked on. */
  default Optional<Draft> openDraft() {
    return switch (this) {
      case Drafted(Draft draft) -> Optional.of(draft);
      case Revised(Published _, Draft draft) -> Optional.of(draft);
      case InForce _, Withdrawn _ -> Optional.empty();
    };
  }

  /** The version that is acted by. */
  default Optional<Published> inForce() {
    return switch (this) {
      case InForce(Published published) -> Optional.of(published);
      case Revised(Published published, Draft _) -> Optional.of(published);
      case Drafted _, Withdrawn _ -> Optional.empty();
    };
  }

  /** Never been in force. */
  record Drafted(Draft draft) implements EntryState {
    @Override
    public long version() {
      return draft.version();
    }
  }

  /** In force, and nobody works on it. */
  record InForce(Published published) implements EntryState {
    @Override
    public long version() {
      return published.version();
    }
  }

  /** In force while the next version is written. */
  record Revised(Published published, Draft draft) implements EntryState {
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
