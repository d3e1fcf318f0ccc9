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
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.Refusal;
import org.waylight.protocol.domain.RegistryKind;

/** Somebody takes an entry out of force, and the other services are told. */
@ApplicationScoped
public class WithdrawEntry {
  private final Entries entries;
  private final Surroundings surroundings;
  private final LastFallback lastFallback;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public WithdrawEntry(
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

  /** Withdraws the entry for good. */
  @Transactional
  public Outcome withdraw(RegistryKind kind, UUID id, Revision seen, String by, String reason) {
    surroundings.oneAtATime();
    Entry entry = entries.hold(List.of(id)).get(id);
    if (entry == null || entry.kind() != kind) {
      return new Outcome.NotFound();
    }
    if (!seen.allows(entry.revision())) {
      return new Outcome.ChangedMeanwhile(entry.revision());
    }
    Instant now = clock.instant();
    return switch (entry.withdraw(by, now, reason)) {
      case Move.Refused(var why) -> new Outcome.Refused(why);
      case Move.Moved(Entry after) when lastFallback.isLost(entry, after) ->
          new Outcome.Refused(Refusal.LAST_FALLBACK);
      case Move.Moved(Entry after) -> {
        entries.save(List.of(new Change(after, Action.WITHDRAWN, by, now, reason)));
        outbox.addAll(Publication.of(entry, after));
        yield new Outcome.Done(after);
      }
    };
  }
}
