package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.protocol.application.ImportOutcome.Broken;
import org.waylight.protocol.application.ImportOutcome.Drafted;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Edit;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Move;

/** An editor brings a whole bundle in as drafts: all of it, or nothing. */
@ApplicationScoped
public class ImportBundle {
  private final Entries entries;
  private final Imports imports;
  private final Surroundings surroundings;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public ImportBundle(
      Entries entries,
      Imports imports,
      Surroundings surroundings,
      TimeOrderedIds ids,
      Clock clock) {
    this.entries = entries;
    this.imports = imports;
    this.surroundings = surroundings;
    this.ids = ids;
    this.clock = clock;
  }

  /** Drafts every line that says something new. */
  @Transactional
  public ImportOutcome bringIn(Bundle bundle, String author) {
    surroundings.oneAtATime();
    BundleCheck check = new BundleCheck();
    SequencedMap<UUID, Bundle.Line> lines = new LinkedHashMap<>();
    for (Bundle.Line line : bundle.lines()) {
      UUID id = line.id() == null ? ids.next() : line.id();
      if (lines.putIfAbsent(id, line) != null) {
        check.add(line, "id", "given twice", "every entry once");
      }
    }
    Map<UUID, Entry> known = entries.hold(lines.keySet());
    List<Content> contents = bundle.lines().stream().map(Bundle.Line::content).toList();
    check.rules(lines, known, surroundings.of(contents, LocalDate.now(clock)));
    List<Change> changes = new ArrayList<>();
    UUID importId = ids.next();
    Instant now = clock.instant();
    lines.forEach(
        (id, line) -> {
          if (check.saysSomethingNew(line, known.get(id))) {
            changes.add(change(id, known, new Edit(line.content(), author, now, importId)));
          }
        });
    return check.problems().isEmpty()
        ? drafted(bundle, importId, author, changes)
        : new Broken(check.problems());
  }

  private static Change change(UUID id, Map<UUID, Entry> known, Edit edit) {
    Entry before = known.get(id);
    if (before == null) {
      return new Change(Entry.first(id, edit), Action.DRAFTED, edit.by(), edit.at(), null);
    }
    return switch (before.save(edit)) {
      case Move.Moved(Entry after) -> new Change(after, Action.EDITED, edit.by(), edit.at(), null);
      case Move.Refused(var why) -> throw new IllegalStateException(why.sentence());
    };
  }

  private ImportOutcome drafted(Bundle bundle, UUID importId, String author, List<Change> changes) {
    entries.save(changes);
    List<Content> drafted =
        changes.stream()
            .map(change -> change.entry().state().openDraft().orElse(null))
            .filter(Objects::nonNull)
            .map(draft -> draft.content())
            .toList();
    BundleImport made =
        new BundleImport(
            importId,
            bundle.name(),
            bundle.synthetic(),
            author,
            clock.instant(),
            ImportCounts.of(drafted, (long) bundle.lines().size() - changes.size()),
            null,
            null);
    imports.save(made);
    return new Drafted(made);
  }
}
