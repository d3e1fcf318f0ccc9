package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.outbox.Outbox;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.ContentRules;
import org.waylight.protocol.domain.Edit;
import org.waylight.protocol.domain.Emergency;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.Refusal;
import org.waylight.protocol.domain.RegistryKind;

/**
 * One approver alone puts a change in force at once, with a reason; it stays flagged until a second
 * person has confirmed or reversed it (PRO-1).
 */
@ApplicationScoped
public class EmergencyChanges {
  private final Entries entries;
  private final Surroundings surroundings;
  private final LastFallback lastFallback;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public EmergencyChanges(
      Entries entries,
      Surroundings surroundings,
      LastFallback lastFallback,
      Outbox outbox,
      Clock clock) {
    this.entries = entries;
    this.surroundings = surroundings;
    this.lastFallback = lastFallback;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Puts the content in force now, in place of what is in force. */
  @Transactional
  public Outcome change(Content content, UUID id, Revision seen, String by, String reason) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    return changed(
        content.registryKind(),
        id,
        seen,
        entry -> {
          List<FieldProblem> problems =
              content.startsOn().filter(today::isBefore).isPresent()
                  ? List.of(
                      new FieldProblem(
                          "effectiveFrom",
                          "PRO-1",
                          "later than today",
                          "an emergency change holds at once: give today"))
                  : ContentRules.brokenByApproval(
                      id, content, List.of(), surroundings.of(List.of(content), today));
          return problems.isEmpty()
              ? done(
                  entry,
                  entry.putInForceAtOnce(new Edit(content, by, now, null), reason),
                  new Note(Action.EMERGENCY, by, now, reason))
              : new Outcome.Broken(problems);
        });
  }

  /** A second person finds the change right. */
  @Transactional
  public Outcome confirm(RegistryKind kind, UUID id, Revision seen, String by, String reason) {
    Instant now = clock.instant();
    return changed(
        kind,
        id,
        seen,
        entry -> done(entry, entry.confirm(by, now), new Note(Action.CONFIRMED, by, now, reason)));
  }

  /** A second person brings back what was in force before. */
  @Transactional
  public Outcome reverse(RegistryKind kind, UUID id, Revision seen, String by, String reason) {
    Instant now = clock.instant();
    return changed(
        kind,
        id,
        seen,
        entry -> {
          Content before = before(entry).orElse(null);
          return before == null
              ? new Outcome.Refused(Refusal.NO_EMERGENCY)
              : done(
                  entry,
                  entry.reverse(before, by, now),
                  new Note(Action.REVERSED, by, now, reason));
        });
  }

  /** What nobody has reviewed yet, in the order of ids. */
  @Transactional
  public List<Entry> awaitingReview(@Nullable UUID after, int limit) {
    return entries.awaitingReview(after, limit);
  }

  private Optional<Content> before(Entry entry) {
    Emergency emergency = entry.emergency();
    return emergency == null
        ? Optional.empty()
        : entries.contentOf(entry.kind(), entry.id(), emergency.replaces());
  }

  private Outcome changed(
      RegistryKind kind, UUID id, Revision seen, Function<Entry, Outcome> change) {
    surroundings.oneAtATime();
    Entry entry = entries.hold(List.of(id)).get(id);
    if (entry == null || entry.kind() != kind) {
      return new Outcome.NotFound();
    }
    return seen.allows(entry.revision())
        ? change.apply(entry)
        : new Outcome.ChangedMeanwhile(entry.revision());
  }

  private Outcome done(Entry before, Move move, Note note) {
    return switch (move) {
      case Move.Refused(var why) -> new Outcome.Refused(why);
      case Move.Moved(Entry after) when lastFallback.isLost(before, after) ->
          new Outcome.Refused(Refusal.LAST_FALLBACK);
      case Move.Moved(Entry after) -> {
        entries.save(
            List.of(new Change(after, note.action(), note.by(), note.at(), note.reason())));
        outbox.addAll(Publication.of(before, after));
        yield new Outcome.Done(after);
      }
    };
  }

  /** What the history says of it. */
  private record Note(Action action, String by, Instant at, String reason) {}
}
