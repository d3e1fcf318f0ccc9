package org.waylight.protocol.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.EntryState.Drafted;
import org.waylight.protocol.domain.EntryState.InForce;
import org.waylight.protocol.domain.EntryState.Revised;
import org.waylight.protocol.domain.EntryState.Withdrawn;

/**
 * A protocol, organisation or policy through all its versions: written by one person, handed over
 * for review, approved by another, in force from its day on, replaced by the next version,
 * withdrawn.
 *
 * @param revision grows with every change, so that nobody overwrites what they have not seen
 * @param emergency the change that still awaits its review; absent: none
 */
public record Entry(
    UUID id, RegistryKind kind, long revision, EntryState state, @Nullable Emergency emergency) {
  /** A first draft. */
  public static Entry first(UUID id, Edit edit) {
    return new Entry(id, edit.content().registryKind(), 1, new Drafted(Draft.of(1, edit)), null);
  }

  /**
   * The second id of an entry: a version approved to follow another is published under the one the
   * other does not have, so that readers hold both until the day comes.
   */
  public static UUID followingId(UUID id) {
    return UUID.nameUUIDFromBytes(("following " + id).getBytes(StandardCharsets.UTF_8));
  }

  /** Saves the draft, or starts the next version's. */
  public Move save(Edit edit) {
    return switch (state) {
      case Drafted(Draft draft) -> to(new Drafted(draft.saved(edit)));
      case InForce(Published published, var next) ->
          to(new Revised(published, next, Draft.of(state.version() + 1, edit)));
      case Revised(Published published, var next, Draft draft) ->
          to(new Revised(published, next, draft.saved(edit)));
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
    };
  }

  /** Hands the draft over for review; only somebody who worked on it says that it is done. */
  public Move submit(String by, Instant at) {
    return switch (state) {
      case Drafted(Draft draft) ->
          refused(draft, by).orElseGet(() -> to(new Drafted(draft.submitted(by, at))));
      case Revised(Published published, var next, Draft draft) ->
          refused(draft, by)
              .orElseGet(() -> to(new Revised(published, next, draft.submitted(by, at))));
      case InForce _ -> new Move.Refused(Refusal.NO_DRAFT);
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
    };
  }

  private static Optional<Move> refused(Draft draft, String by) {
    if (!draft.editors().contains(by)) {
      return Optional.of(new Move.Refused(Refusal.NOT_THE_AUTHOR));
    }
    return draft.submission() == null
        ? Optional.empty()
        : Optional.of(new Move.Refused(Refusal.IN_REVIEW));
  }

  /** Approves the draft: it is in force from its first day on. */
  public Move approve(String approver, Instant at, LocalDate today) {
    return switch (state) {
      case Drafted(Draft draft) ->
          approved(draft, approver, () -> new InForce(version(draft, approver, at, id), null));
      case Revised(Published published, var next, Draft draft) ->
          approved(
              draft,
              approver,
              () ->
                  Succession.follows(draft.content(), published, today)
                      ? new InForce(published, version(draft, approver, at, otherThan(published)))
                      : new InForce(version(draft, approver, at, published.publishedAs()), next));
      case InForce _ -> new Move.Refused(Refusal.NO_DRAFT);
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
    };
  }

  private Move approved(Draft draft, String approver, Supplier<EntryState> inForce) {
    if (draft.editors().contains(approver)) {
      return new Move.Refused(Refusal.SELF_APPROVAL);
    }
    return draft.submission() == null ? new Move.Refused(Refusal.NOT_SUBMITTED) : to(inForce.get());
  }

  /** One approver alone puts a change in force at once; it awaits the review of another. */
  public Move putInForceAtOnce(Edit edit, String reason) {
    Published before = state.inForce().orElse(null);
    if (before == null) {
      return new Move.Refused(
          state instanceof Withdrawn ? Refusal.WITHDRAWN : Refusal.NOTHING_IN_FORCE);
    }
    long version = state.version() + 1;
    Published now =
        new Published(
            version, edit.content(), edit.by(), edit.by(), edit.at(), before.publishedAs());
    long replaces = emergency == null ? before.version() : emergency.replaces();
    return new Move.Moved(
        new Entry(
            id,
            kind,
            revision + 1,
            inPlaceOf(now),
            new Emergency(edit.by(), edit.at(), reason, version, replaces)));
  }

  /** A second person confirms the emergency change: it has two people now, like any other. */
  public Move confirm(String reviewer, Instant at) {
    if (emergency == null) {
      return new Move.Refused(Refusal.NO_EMERGENCY);
    }
    if (emergency.by().equals(reviewer)) {
      return new Move.Refused(Refusal.SELF_REVIEW);
    }
    EntryState after =
        state
            .inForce()
            .filter(published -> published.version() == emergency.version())
            .map(published -> inPlaceOf(published.approvedBy(reviewer, at)))
            .orElse(state);
    return new Move.Moved(new Entry(id, kind, revision + 1, after, null));
  }

  /** A second person reverses it: what was in force before holds again, as a new version. */
  public Move reverse(Content before, String reviewer, Instant at) {
    if (emergency == null) {
      return new Move.Refused(Refusal.NO_EMERGENCY);
    }
    if (emergency.by().equals(reviewer)) {
      return new Move.Refused(Refusal.SELF_REVIEW);
    }
    Published changed = state.inForce().orElse(null);
    if (changed == null || changed.version() != emergency.version()) {
      return new Move.Refused(Refusal.REPLACED_SINCE);
    }
    Published again =
        new Published(
            state.version() + 1, before, emergency.by(), reviewer, at, changed.publishedAs());
    return new Move.Moved(new Entry(id, kind, revision + 1, inPlaceOf(again), null));
  }

  /**
   * Takes a count of free places in force, and into the draft: a version of its own, so that
   * readers take it, by the author and approver of the one it follows. Without the service nothing
   * changes.
   */
  public Move count(PlaceCount count) {
    Published now = state.inForce().orElse(null);
    if (now == null || !count.concerns(now.content())) {
      return new Move.Moved(this);
    }
    if (count.isOlderThanIn(now.content())) {
      return new Move.Refused(Refusal.OLDER_COUNT);
    }
    Published counted = now.counted(count);
    Published next = state.following().orElse(null);
    EntryState after =
        state
            .openDraft()
            .<EntryState>map(draft -> new Revised(counted, next, draft.counted(count)))
            .orElseGet(() -> new InForce(counted, next));
    return new Move.Moved(
        new Entry(id, kind, revision + 1, after, counted(now, counted.version())));
  }

  /** A count takes the emergency change that awaits its review along into its version. */
  private @Nullable Emergency counted(Published before, long version) {
    return emergency == null || emergency.version() != before.version()
        ? emergency
        : new Emergency(
            emergency.by(), emergency.at(), emergency.reason(), version, emergency.replaces());
  }

  /** Takes it out of force, and gives up what was being written. */
  public Move withdraw(String by, Instant at, String reason) {
    return switch (state) {
      case Withdrawn _ -> new Move.Refused(Refusal.WITHDRAWN);
      case Drafted _, InForce _, Revised _ ->
          new Move.Moved(
              new Entry(
                  id,
                  kind,
                  revision + 1,
                  new Withdrawn(state.version() + 1, by, at, reason),
                  null));
    };
  }

  /** As it stands on a day: what follows has taken its place once its day has come. */
  public Entry on(LocalDate today) {
    Published next = state.following().orElse(null);
    if (next == null || today.isBefore(next.startsOn())) {
      return this;
    }
    EntryState begun =
        state
            .openDraft()
            .<EntryState>map(draft -> new Revised(next, null, draft))
            .orElseGet(() -> new InForce(next, null));
    return new Entry(id, kind, revision, begun, emergency);
  }

  private EntryState inPlaceOf(Published now) {
    Published next = state.following().orElse(null);
    return state
        .openDraft()
        .<EntryState>map(draft -> new Revised(now, next, draft.after(now.version())))
        .orElseGet(() -> new InForce(now, next));
  }

  private UUID otherThan(Published published) {
    return published.publishedAs().equals(id) ? followingId(id) : id;
  }

  private static Published version(Draft draft, String approver, Instant at, UUID publishedAs) {
    return new Published(
        draft.version(), draft.content(), draft.author(), approver, at, publishedAs);
  }

  private Move to(EntryState next) {
    return new Move.Moved(new Entry(id, kind, revision + 1, next, emergency));
  }
}
