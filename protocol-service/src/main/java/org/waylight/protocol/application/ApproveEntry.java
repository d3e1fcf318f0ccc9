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
import org.waylight.platform.outbox.Outbox;
import org.waylight.protocol.domain.ContentRules;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.Refusal;
import org.waylight.protocol.domain.RegistryKind;

/** Another person puts a draft in force, and the other services are told (PRO-1). */
@ApplicationScoped
public class ApproveEntry {
  private final Entries entries;
  private final Surroundings surroundings;
  private final LastFallback lastFallback;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public ApproveEntry(
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

  /** Approves the draft as the approver saw it. */
  @Transactional
  public Outcome approve(RegistryKind kind, UUID id, Revision seen, String approver) {
    surroundings.oneAtATime();
    Entry entry = entries.hold(List.of(id)).get(id);
    if (entry == null || entry.kind() != kind) {
      return new Outcome.NotFound();
    }
    if (!seen.allows(entry.revision())) {
      return new Outcome.ChangedMeanwhile(entry.revision());
    }
    Instant now = clock.instant();
    return switch (entry.approve(approver, now, LocalDate.now(clock))) {
      case Move.Refused(var why) -> new Outcome.Refused(why);
      case Move.Moved(Entry after) -> putInForce(entry, after, approver, now);
    };
  }

  private Outcome putInForce(Entry before, Entry after, String approver, Instant now) {
    List<FieldProblem> problems = broken(before);
    if (!problems.isEmpty()) {
      return new Outcome.Broken(problems);
    }
    if (lastFallback.isLost(before, after)) {
      return new Outcome.Refused(Refusal.LAST_FALLBACK);
    }
    entries.save(List.of(new Change(after, Action.APPROVED, approver, now, null)));
    outbox.addAll(Publication.of(before, after));
    return new Outcome.Done(after);
  }

  private List<FieldProblem> broken(Entry entry) {
    Optional<Draft> draft = entry.state().openDraft();
    return draft
        .map(Draft::content)
        .map(
            content ->
                ContentRules.brokenByApproval(
                    entry.id(),
                    content,
                    entry.state().approved(),
                    surroundings.of(List.of(content), LocalDate.now(clock))))
        .orElse(List.of());
  }
}
