package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.protocol.application.ImportOutcome.Broken;
import org.waylight.protocol.application.ImportOutcome.Drafted;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Edit;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.Move;
import org.waylight.protocol.domain.RegistryKind;

/**
 * An editor brings a whole bundle in as drafts under review: all of it, or nothing. It is gone
 * through twice, a part at a time, so that its size does not matter.
 */
@ApplicationScoped
public class ImportBundle {
  private static final int AT_ONCE = 1000;

  private final Entries entries;
  private final Imports imports;
  private final Surroundings surroundings;
  private final TimeOrderedIds ids;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  @Inject
  public ImportBundle(
      Entries entries,
      Imports imports,
      Surroundings surroundings,
      TimeOrderedIds ids,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.entries = entries;
    this.imports = imports;
    this.surroundings = surroundings;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Drafts every line that says something new. */
  @Transactional
  public ImportOutcome bringIn(Bundle bundle, String author) {
    surroundings.oneAtATime();
    BundleCheck check = new BundleCheck();
    BundleFacts facts = new BundleFacts(ids);
    bundle.each(
        line -> {
          if (!facts.take(line)) {
            check.add(line, "id", "given twice", "every entry once");
          }
        });
    Drafting drafting = new Drafting(check, facts, ids.next(), author, clock.instant());
    bundle.each(drafting::take);
    drafting.save();
    if (!check.problems().isEmpty()) {
      transaction.setRollbackOnly();
      return new Broken(check.problems());
    }
    BundleImport made = drafting.made(bundle);
    imports.save(made);
    return new Drafted(made);
  }

  /** Drafts the lines, a part at a time. */
  private final class Drafting {
    private final BundleCheck check;
    private final BundleFacts facts;
    private final UUID importId;
    private final String author;
    private final Instant now;
    private final SequencedMap<UUID, Bundle.Line> part = new LinkedHashMap<>();
    private final Map<RegistryKind, Long> drafted = new EnumMap<>(RegistryKind.class);
    private int place;

    Drafting(BundleCheck check, BundleFacts facts, UUID importId, String author, Instant now) {
      this.check = check;
      this.facts = facts;
      this.importId = importId;
      this.author = author;
      this.now = now;
    }

    void take(Bundle.Line line) {
      part.putIfAbsent(facts.idOf(place), line);
      place++;
      if (part.size() == AT_ONCE) {
        save();
      }
    }

    void save() {
      if (part.isEmpty()) {
        return;
      }
      List<Content> contents = part.values().stream().map(Bundle.Line::content).toList();
      Map<UUID, Entry> known = entries.hold(part.keySet());
      check.rules(
          part, known, facts.with(surroundings.of(contents, LocalDate.now(clock)), contents));
      List<Change> changes = new ArrayList<>(part.size());
      part.forEach(
          (id, line) -> {
            if (check.saysSomethingNew(line, known.get(id))) {
              drafted.merge(line.content().registryKind(), 1L, Long::sum);
              changes.add(change(id, known, new Edit(line.content(), author, now, importId)));
            }
          });
      part.clear();
      if (check.problems().isEmpty()) {
        entries.save(changes);
      }
    }

    BundleImport made(Bundle bundle) {
      long protocols = drafted.getOrDefault(RegistryKind.PROTOCOL, 0L);
      long organisations = drafted.getOrDefault(RegistryKind.ORGANISATION, 0L);
      long policies = drafted.getOrDefault(RegistryKind.POLICY, 0L);
      long unchanged = facts.size() - protocols - organisations - policies;
      return new BundleImport(
          importId,
          bundle.name(),
          bundle.synthetic(),
          author,
          now,
          new ImportCounts(protocols, organisations, policies, unchanged),
          null,
          null);
    }
  }

  static Change change(UUID id, Map<UUID, Entry> known, Edit edit) {
    Entry before = known.get(id);
    if (before == null) {
      return new Change(Entry.first(id, edit), Action.DRAFTED, edit.by(), edit.at(), null);
    }
    return switch (before.save(edit)) {
      case Move.Moved(Entry after) -> new Change(after, Action.EDITED, edit.by(), edit.at(), null);
      case Move.Refused(var why) -> throw new IllegalStateException(why.sentence());
    };
  }
}
