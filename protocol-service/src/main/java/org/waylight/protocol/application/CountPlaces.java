package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.outbox.Outbox;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.PlaceCount;
import org.waylight.protocol.domain.Refusal;

/**
 * Somebody counted a service's free places, and the other services are told at once: it is a count,
 * no rule, so nobody has to approve it (PRO-5).
 */
@ApplicationScoped
public class CountPlaces {
  private final Entries entries;
  private final Sources sources;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public CountPlaces(Entries entries, Sources sources, Outbox outbox, Clock clock) {
    this.entries = entries;
    this.sources = sources;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes the count in force; one older than that in force, or of the future, is refused. */
  @Transactional
  public Outcome count(UUID id, PlaceCount count, String by) {
    Entry before = entries.hold(List.of(id)).get(id);
    if (before == null || before.state().inForce().isEmpty()) {
      return new Outcome.NotFound();
    }
    Instant now = clock.instant();
    if (count.at().isAfter(now)) {
      return broken("in the future", "the time the places were counted");
    }
    return switch (before.count(count)) {
      case Move.Moved(Entry after) when after.equals(before) -> new Outcome.NotFound();
      case Move.Moved(Entry after) -> {
        sources.moveUp(id, before.state().inForce().orElseThrow().version());
        entries.save(List.of(new Change(after, Action.COUNTED, by, now, null)));
        outbox.addAll(Publication.of(before, after));
        yield new Outcome.Done(after);
      }
      case Move.Refused(Refusal why) when why == Refusal.OLDER_COUNT ->
          broken("older than the count in force", "read it again; a newer count stands");
      case Move.Refused(Refusal why) -> new Outcome.Refused(why);
    };
  }

  private static Outcome broken(String problem, String mend) {
    return new Outcome.Broken(List.of(new FieldProblem("countedAt", "PRO-5", problem, mend)));
  }
}
