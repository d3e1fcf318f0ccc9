package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.waylight.platform.outbox.Outbox;
import org.waylight.platform.outbox.OutgoingEvent;
import org.waylight.protocol.application.ImportApproval.EntryProblem;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.ContentRules;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.Refusal;
import org.waylight.protocol.domain.Registry;

/**
 * Another person puts a whole import in force in one transaction. What of it was approved or
 * withdrawn by itself meanwhile is left as it is.
 */
@ApplicationScoped
public class ApproveImport {
  private static final int AT_ONCE = 1000;

  private final Entries entries;
  private final Imports imports;
  private final Surroundings surroundings;
  private final LastFallback lastFallback;
  private final Outbox outbox;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  @Inject
  public ApproveImport(
      Entries entries,
      Imports imports,
      Surroundings surroundings,
      LastFallback lastFallback,
      Outbox outbox,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.entries = entries;
    this.imports = imports;
    this.surroundings = surroundings;
    this.lastFallback = lastFallback;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The import. */
  @Transactional
  public Optional<BundleImport> find(UUID importId) {
    return imports.find(importId);
  }

  /** Approves everything of the import that still waits. */
  @Transactional
  public ImportApproval approve(UUID importId, String approver) {
    surroundings.oneAtATime();
    BundleImport found = imports.find(importId).orElse(null);
    if (found == null) {
      return new ImportApproval.NotFound();
    }
    if (found.approvedBy() != null) {
      return new ImportApproval.AlreadyDone();
    }
    if (found.author().equals(approver)) {
      return new ImportApproval.Refused(Refusal.SELF_APPROVAL);
    }
    ImportApproval done = putInForce(found, approver);
    if (!(done instanceof ImportApproval.Done)) {
      transaction.setRollbackOnly();
    }
    return done;
  }

  /** A part at a time; an entry that is approved waits no longer, so the next part follows. */
  private ImportApproval putInForce(BundleImport found, String approver) {
    Instant now = clock.instant();
    int published = 0;
    for (List<Entry> part = entries.holdDraftsOf(found.id(), AT_ONCE);
        !part.isEmpty();
        part = entries.holdDraftsOf(found.id(), AT_ONCE)) {
      Optional<ImportApproval> refusal = putInForce(part, approver, now);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      published += part.size();
    }
    BundleImport approved = found.approved(approver, now);
    imports.save(approved);
    return new ImportApproval.Done(approved, published);
  }

  private Optional<ImportApproval> putInForce(List<Entry> part, String approver, Instant now) {
    List<EntryProblem> problems = broken(part);
    if (!problems.isEmpty()) {
      return Optional.of(new ImportApproval.Broken(problems));
    }
    List<Change> changes = new ArrayList<>(part.size());
    List<OutgoingEvent> events = new ArrayList<>(part.size());
    for (Entry before : part) {
      switch (before.approve(approver, now, LocalDate.now(clock))) {
        case Move.Refused(var why) -> {
          return Optional.of(new ImportApproval.Refused(why));
        }
        case Move.Moved(Entry after) when lastFallback.isLost(before, after) -> {
          return Optional.of(new ImportApproval.Refused(Refusal.LAST_FALLBACK));
        }
        case Move.Moved(Entry after) -> {
          changes.add(new Change(after, Action.APPROVED, approver, now, null));
          events.addAll(Publication.of(before, after));
        }
      }
    }
    entries.save(changes);
    outbox.addAll(events);
    return Optional.empty();
  }

  private List<EntryProblem> broken(List<Entry> waiting) {
    Map<UUID, Content> contents = new LinkedHashMap<>();
    waiting.forEach(
        entry ->
            entry
                .state()
                .openDraft()
                .ifPresent(draft -> contents.put(entry.id(), draft.content())));
    Registry whole = surroundings.of(contents.values(), LocalDate.now(clock)).with(contents, true);
    List<EntryProblem> problems = new ArrayList<>();
    for (Entry entry : waiting) {
      Content content = contents.get(entry.id());
      if (content != null) {
        ContentRules.brokenByApproval(entry.id(), content, entry.state().approved(), whole)
            .forEach(problem -> problems.add(new EntryProblem(entry.id(), problem)));
      }
    }
    return problems;
  }
}
