package org.waylight.protocol.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.domain.ContentRules;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.EntryState.Withdrawn;
import org.waylight.protocol.domain.FieldProblem;
import org.waylight.protocol.domain.Registry;

/** Holds the lines of a bundle against the rules, each other and what is there already. */
final class BundleCheck {
  /** Nobody reads on after so many. */
  private static final int MOST = 100;

  private final List<LineProblem> problems = new ArrayList<>();

  List<LineProblem> problems() {
    return List.copyOf(problems);
  }

  void add(Bundle.Line line, String field, String problem, String mend) {
    add(new LineProblem(line.number(), new FieldProblem(field, "PRO-1", problem, mend)));
  }

  private void add(LineProblem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    }
  }

  void rules(Map<UUID, Bundle.Line> lines, Map<UUID, Entry> known, Registry registry) {
    lines.forEach(
        (id, line) -> {
          Entry entry = known.get(id);
          ContentRules.brokenByDraft(
                  id,
                  line.content(),
                  entry == null ? List.of() : entry.state().approved(),
                  registry)
              .forEach(
                  problem ->
                      add(
                          new LineProblem(
                              line.number(),
                              new FieldProblem(
                                  "body." + problem.field(),
                                  problem.rule(),
                                  problem.problem(),
                                  problem.mend()))));
        });
  }

  /** Whether the line is to be drafted; what stands in its way is noted. */
  boolean saysSomethingNew(Bundle.Line line, @Nullable Entry entry) {
    return saysSomethingNew(line, entry, false);
  }

  /**
   * Whether the line is to be drafted; what stands in its way is noted.
   *
   * @param otherwise it says something new besides its content
   */
  boolean saysSomethingNew(Bundle.Line line, @Nullable Entry entry, boolean otherwise) {
    if (entry == null) {
      return true;
    }
    if (entry.kind() != line.content().registryKind()) {
      add(line, "id", "is the id of another kind of entry", "give it an id of its own");
    } else if (entry.state() instanceof Withdrawn) {
      add(line, "id", "was withdrawn, which is final", "give the new entry an id of its own");
    } else if (entry.state().openDraft().isPresent()) {
      if (!otherwise && entry.state().openDraft().orElseThrow().content().equals(line.content())) {
        return false;
      }
      add(line, "id", "somebody is working on it", "have the open draft approved first");
    } else {
      return otherwise || !entry.state().approved().getLast().content().equals(line.content());
    }
    return false;
  }
}
