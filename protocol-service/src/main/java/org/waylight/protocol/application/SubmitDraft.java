package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.RegistryKind;

/** Whoever worked on a draft hands it over for review (PRO-1). */
@ApplicationScoped
public class SubmitDraft {
  private final Entries entries;
  private final Clock clock;

  @Inject
  public SubmitDraft(Entries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** Hands over the draft as its author saw it. */
  @Transactional
  public Outcome submit(RegistryKind kind, UUID id, Revision seen, String by) {
    Entry entry = entries.hold(List.of(id)).get(id);
    if (entry == null || entry.kind() != kind) {
      return new Outcome.NotFound();
    }
    if (!seen.allows(entry.revision())) {
      return new Outcome.ChangedMeanwhile(entry.revision());
    }
    Instant now = clock.instant();
    return switch (entry.submit(by, now)) {
      case Move.Refused(var why) -> new Outcome.Refused(why);
      case Move.Moved(Entry after) -> {
        entries.save(List.of(new Change(after, Action.SUBMITTED, by, now, null)));
        yield new Outcome.Done(after);
      }
    };
  }
}
