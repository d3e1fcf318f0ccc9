package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.ContentRules;
import org.waylight.protocol.domain.Edit;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Move;

/** An editor writes a first draft, changes a draft, or starts the next version. */
@ApplicationScoped
public class SaveDraft {
  private final Entries entries;
  private final Surroundings surroundings;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public SaveDraft(Entries entries, Surroundings surroundings, TimeOrderedIds ids, Clock clock) {
    this.entries = entries;
    this.surroundings = surroundings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Writes the first draft of a new entry. */
  @Transactional
  public Outcome first(Content content, String author) {
    UUID id = ids.next();
    List<FieldProblem> problems =
        ContentRules.brokenByDraft(
            id, content, List.of(), surroundings.of(List.of(content), LocalDate.now(clock)));
    if (!problems.isEmpty()) {
      return new Outcome.Broken(problems);
    }
    Instant now = clock.instant();
    return done(Entry.first(id, new Edit(content, author, now, null)), Action.DRAFTED, author, now);
  }

  /** Changes the draft, or starts one for the next version. */
  @Transactional
  public Outcome next(UUID id, Revision seen, Content content, String author) {
    Entry entry = entries.hold(List.of(id)).get(id);
    if (entry == null || entry.kind() != content.registryKind()) {
      return new Outcome.NotFound();
    }
    if (!seen.allows(entry.revision())) {
      return new Outcome.ChangedMeanwhile(entry.revision());
    }
    List<FieldProblem> problems =
        ContentRules.brokenByDraft(
            id,
            content,
            entry.state().approved(),
            surroundings.of(List.of(content), LocalDate.now(clock)));
    if (!problems.isEmpty()) {
      return new Outcome.Broken(problems);
    }
    Instant now = clock.instant();
    return switch (entry.save(new Edit(content, author, now, null))) {
      case Move.Moved(Entry after) -> done(after, Action.EDITED, author, now);
      case Move.Refused(var why) -> new Outcome.Refused(why);
    };
  }

  private Outcome done(Entry entry, Action action, String by, Instant at) {
    entries.save(List.of(new Change(entry, action, by, at, null)));
    return new Outcome.Done(entry);
  }
}
