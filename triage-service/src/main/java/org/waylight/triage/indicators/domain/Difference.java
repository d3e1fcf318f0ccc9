package org.waylight.triage.indicators.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Conclusion;
import org.waylight.triage.assessment.domain.Evidence;

/**
 * One thing another indicator set would conclude otherwise.
 *
 * @param about {@code URGENCY}, {@code TYPE}, {@code READING:MINOR}
 * @param from what the set in use concludes
 * @param to what the proposed one would
 * @param indicators those that only one of them found for it, with version
 */
public record Difference(String about, String from, String to, Set<String> indicators) {
  public Difference {
    indicators = Collections.unmodifiableSet(new TreeSet<>(indicators));
  }

  private record Label(String about, Function<Assessment, String> value) {}

  private static final List<Label> LABELS =
      Stream.concat(
              Stream.of(
                  new Label("URGENCY", a -> a.urgency().name()),
                  new Label("TYPE", a -> a.type().name()),
                  new Label("REQUEST", a -> a.requestType().name()),
                  new Label("SUFFICIENT", a -> String.valueOf(a.sufficient())),
                  new Label("TOPIC", a -> a.topics().toString())),
              Stream.of(ReadingKind.values())
                  .map(
                      kind ->
                          new Label(
                              "READING:" + kind,
                              a -> a.reading(kind).raises() ? "YES" : "UNKNOWN")))
          .toList();

  /** What differs, in a fixed order; empty if both conclude the same. */
  public static List<Difference> between(Assessment inUse, Assessment proposed) {
    List<Difference> differences = new ArrayList<>();
    for (Label label : LABELS) {
      String from = label.value().apply(inUse);
      String to = label.value().apply(proposed);
      if (!from.equals(to)) {
        Set<String> before = indicators(inUse, label.about());
        Set<String> after = indicators(proposed, label.about());
        Set<String> onlyOne = new TreeSet<>(before);
        onlyOne.addAll(after);
        before.retainAll(after);
        onlyOne.removeAll(before);
        differences.add(new Difference(label.about(), from, to, onlyOne));
      }
    }
    return differences;
  }

  private static Set<String> indicators(Assessment assessment, String about) {
    return assessment.conclusions().stream()
        .filter(conclusion -> conclusion.about().startsWith(about))
        .map(Conclusion::evidence)
        .flatMap(List::stream)
        .map(Evidence::indicator)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
