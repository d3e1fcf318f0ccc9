package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.DirectoryFile.Understood;
import org.waylight.protocol.domain.Content;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Edit;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.OrganisationContent;
import org.waylight.protocol.domain.RegistryKind;

/** Turns what an HSDS file says of providers into drafts, some at a time. */
@ApplicationScoped
class DirectoryDrafts {
  private final Entries entries;
  private final Sources sources;
  private final Surroundings surroundings;
  private final Clock clock;

  @Inject
  DirectoryDrafts(Entries entries, Sources sources, Surroundings surroundings, Clock clock) {
    this.entries = entries;
    this.sources = sources;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  Drafting of(
      DirectoryFile file,
      UUID importId,
      String author,
      boolean synthetic,
      Consumer<DirectoryProblem> problems) {
    return new Drafting(file, importId, author, synthetic, problems);
  }

  /** The drafting of one file. */
  final class Drafting {
    private final DirectoryFile file;
    private final UUID importId;
    private final String author;
    private final boolean synthetic;
    private final Consumer<DirectoryProblem> problems;
    private long drafted;
    private long unchanged;

    private Drafting(
        DirectoryFile file,
        UUID importId,
        String author,
        boolean synthetic,
        Consumer<DirectoryProblem> problems) {
      this.file = file;
      this.importId = importId;
      this.author = author;
      this.synthetic = synthetic;
      this.problems = problems;
    }

    ImportCounts counts() {
      return new ImportCounts(0, drafted, 0, unchanged);
    }

    void draft(List<StagedProvider> providers) {
      Map<UUID, Entry> known =
          entries.hold(providers.stream().flatMap(DirectoryDrafts::id).toList());
      Map<UUID, Bundle.Line> lines = new LinkedHashMap<>();
      Map<UUID, StagedProvider> from = new HashMap<>();
      Map<UUID, Map<UUID, String>> said = new HashMap<>();
      for (StagedProvider provider : providers) {
        Entry entry = id(provider).findFirst().map(known::get).orElse(null);
        Understood understood = file.understand(provider, standing(entry));
        understood.problems().forEach(problems);
        UUID id = understood.id();
        OrganisationContent content = understood.content();
        if (id != null && content != null && understood.problems().isEmpty()) {
          from.put(id, provider);
          said.put(id, understood.sources());
          lines.put(id, new Bundle.Line(line(provider), id, content.withSynthetic(synthetic)));
        }
      }
      check(lines, known, from);
      save(lines, known, from, said);
    }

    private void check(
        Map<UUID, Bundle.Line> lines, Map<UUID, Entry> known, Map<UUID, StagedProvider> from) {
      lines.forEach(
          (id, line) -> {
            BundleCheck check = new BundleCheck();
            List<Content> content = List.of(line.content());
            check.rules(Map.of(id, line), known, surroundings.of(content, LocalDate.now(clock)));
            tell(check, from.get(id));
          });
    }

    private void save(
        Map<UUID, Bundle.Line> lines,
        Map<UUID, Entry> known,
        Map<UUID, StagedProvider> from,
        Map<UUID, Map<UUID, String>> said) {
      Set<UUID> otherwise = sources.differing(said);
      List<Change> changes = new ArrayList<>();
      Instant now = clock.instant();
      lines.forEach(
          (id, line) -> {
            BundleCheck check = new BundleCheck();
            if (check.saysSomethingNew(line, known.get(id), otherwise.contains(id))) {
              Edit edit = new Edit(line.content(), author, now, importId);
              changes.add(ImportBundle.change(id, known, edit));
            }
            tell(check, from.get(id));
          });
      entries.save(changes);
      sources.save(changes.stream().flatMap(change -> saved(change, said)).toList());
      drafted += changes.size();
      unchanged += lines.size() - changes.size();
    }

    private void tell(BundleCheck check, @Nullable StagedProvider provider) {
      String place = provider == null ? "(file)" : provider.services().getFirst().place();
      check
          .problems()
          .forEach(
              found ->
                  problems.accept(
                      new DirectoryProblem(
                          place,
                          found.line(),
                          "organization > " + found.problem().field().replaceFirst("^body\\.", ""),
                          found.problem().problem() + " (" + found.problem().rule() + ")",
                          found.problem().mend())));
    }
  }

  private static Stream<Sources.Saved> saved(Change change, Map<UUID, Map<UUID, String>> said) {
    return change.entry().state().openDraft().stream()
        .map(
            draft ->
                new Sources.Saved(
                    change.entry().id(),
                    draft.version(),
                    said.getOrDefault(change.entry().id(), Map.of())));
  }

  private static int line(StagedProvider provider) {
    return provider.services().getFirst().line();
  }

  private static Stream<UUID> id(StagedProvider provider) {
    try {
      return Stream.of(UUID.fromString(provider.id()));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** What a file's silence leaves as it is: the open draft's words, or those in force. */
  private static @Nullable OrganisationContent standing(@Nullable Entry entry) {
    if (entry == null || entry.kind() != RegistryKind.ORGANISATION) {
      return null;
    }
    Content content =
        entry
            .state()
            .openDraft()
            .map(Draft::content)
            .or(() -> entry.state().inForce().map(published -> published.content()))
            .orElse(null);
    return content instanceof OrganisationContent organisation ? organisation : null;
  }
}
