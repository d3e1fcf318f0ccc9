package org.waylight.protocol.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waylight.platform.id.TimeOrderedIds;

/**
 * An editor brings an HSDS file in as drafts of providers: all of it, or nothing. However large the
 * file is, only some of its rows are in memory at a time.
 */
@ApplicationScoped
public class ImportDirectory {
  /** After so many wrong lines nobody reads on. */
  private static final int MOST_PROBLEMS = 100;

  private static final int AT_A_TIME = 200;

  private final Staging staging;
  private final DirectoryDrafts drafts;
  private final Imports imports;
  private final Surroundings surroundings;
  private final TimeOrderedIds ids;
  private final Clock clock;

  @Inject
  public ImportDirectory(
      Staging staging,
      DirectoryDrafts drafts,
      Imports imports,
      Surroundings surroundings,
      TimeOrderedIds ids,
      Clock clock) {
    this.staging = staging;
    this.drafts = drafts;
    this.imports = imports;
    this.surroundings = surroundings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Drafts every provider of which the file says something new.
   *
   * @throws DirectoryRefused if any line is wrong; nothing is stored
   */
  @Transactional
  public BundleImport bringIn(DirectoryFile file, String name, boolean synthetic, String author) {
    UUID importId = ids.next();
    List<DirectoryProblem> problems = new ArrayList<>();
    try (Staging.Taking taking = staging.taking(importId)) {
      file.read(taking::take, problem -> note(problem, problems));
    }
    refuse(problems);
    surroundings.oneAtATime();
    DirectoryDrafts.Drafting drafting =
        drafts.of(file, importId, author, synthetic, problem -> note(problem, problems));
    List<StagedProvider> some = new ArrayList<>(AT_A_TIME);
    staging.forEach(
        importId,
        provider -> {
          some.add(provider);
          if (some.size() == AT_A_TIME) {
            drafting.draft(some);
            some.clear();
          }
        });
    drafting.draft(some);
    refuse(problems);
    staging.clear(importId);
    BundleImport made =
        new BundleImport(
            importId, name, synthetic, author, clock.instant(), drafting.counts(), null, null);
    imports.save(made);
    return made;
  }

  private static void note(DirectoryProblem problem, List<DirectoryProblem> problems) {
    problems.add(problem);
    if (problems.size() >= MOST_PROBLEMS) {
      refuse(problems);
    }
  }

  private static void refuse(List<DirectoryProblem> problems) {
    if (!problems.isEmpty()) {
      throw new DirectoryRefused(problems);
    }
  }
}
