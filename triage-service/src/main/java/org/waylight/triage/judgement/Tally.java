package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.waylight.triage.judgement.Row.Rate;

/** One label counted over vignettes. */
record Tally(Label label, List<Comparison> comparisons) {

  /** What was taken for what, and how often. */
  record Confusion(String label, String expected, String got, int times) {}

  static Tally of(Label label, List<Judgement> judgements) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Set<String> expected = label.expected().of(judgement.vignette().expected());
      if (expected != null) {
        comparisons.add(
            new Comparison(judgement, expected, label.concluded().of(judgement.judged())));
      }
    }
    return new Tally(label, List.copyOf(comparisons));
  }

  Row row(String name) {
    if (comparisons.stream().anyMatch(comparison -> comparison.got() == null)) {
      return Row.notConcludedYet(name, comparisons.size());
    }
    int found = sum(Comparison::found);
    List<Rate> rates =
        switch (label.kind()) {
          case YES_OR_NO, SEVERAL ->
              List.of(
                  new Rate(Row.RECALL, new Proportion(found, sum(c -> c.expected().size()))),
                  new Rate(Row.PRECISION, new Proportion(found, sum(Comparison::concluded))));
          case ONE ->
              List.of(
                  new Rate(
                      Row.ACCURACY,
                      new Proportion(sum(c -> c.right() ? 1 : 0), comparisons.size())));
        };
    return new Row(name, comparisons.size(), true, rates);
  }

  List<Miss> misses() {
    List<Miss> misses = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Set<String> got = comparison.got();
      if (got != null && !comparison.right()) {
        misses.add(
            new Miss(
                label.name(),
                comparison.judgement(),
                label.written(comparison.expected()),
                label.written(got)));
      }
    }
    return misses;
  }

  /** The most frequent first. */
  List<Confusion> confusions() {
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    if (label.confusions()) {
      misses().forEach(miss -> times.merge(List.of(miss.expected(), miss.got()), 1, Integer::sum));
    }
    return times.entrySet().stream()
        .map(
            e ->
                new Confusion(
                    label.name(), e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
        .sorted(Comparator.comparingInt(Confusion::times).reversed())
        .toList();
  }

  private int sum(ToIntFunction<Comparison> count) {
    return comparisons.stream().mapToInt(count).sum();
  }
}
