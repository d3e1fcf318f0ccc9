package org.waylight.triage.ties.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Another case that may tell of the same situation, with every reason for it (TRI-8).
 *
 * @param score how much all reasons together speak for it
 */
public record Suggestion(UUID otherCaseId, double score, List<Tie> reasons) {
  public Suggestion {
    reasons = List.copyOf(reasons);
  }

  /** A tie and the case of its signal that is not the case asked about. */
  public record Between(UUID otherCaseId, Tie tie) {}

  private record Reason(TieKind kind, long key) {
    static Reason of(Tie tie) {
      return new Reason(tie.kind(), tie.key());
    }
  }

  /**
   * What is suggested, the strongest first. What a supervisor rejected between two cases is no
   * reason between them again, also where another signal brings it.
   */
  public static List<Suggestion> of(List<Between> ties) {
    Map<UUID, List<Tie>> byCase = new LinkedHashMap<>();
    ties.forEach(
        between ->
            byCase
                .computeIfAbsent(between.otherCaseId(), id -> new ArrayList<>())
                .add(between.tie()));
    List<Suggestion> suggestions = new ArrayList<>();
    byCase.forEach(
        (otherCase, all) -> {
          Set<Reason> rejected = new HashSet<>();
          all.stream()
              .filter(tie -> tie.state() == Tie.State.REJECTED)
              .forEach(tie -> rejected.add(Reason.of(tie)));
          List<Tie> open =
              all.stream()
                  .filter(tie -> tie.state() != Tie.State.REJECTED)
                  .filter(tie -> !rejected.contains(Reason.of(tie)))
                  .sorted(Comparator.comparingDouble(Tie::score).reversed())
                  .toList();
          if (!open.isEmpty()) {
            suggestions.add(new Suggestion(otherCase, together(open), open));
          }
        });
    suggestions.sort(
        Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparing(Suggestion::otherCaseId));
    return suggestions;
  }

  /** Each reason leaves so much doubt; the same reason twice leaves as much as once. */
  private static double together(List<Tie> open) {
    Map<Reason, Double> strongest = new LinkedHashMap<>();
    open.forEach(tie -> strongest.merge(Reason.of(tie), tie.score(), Math::max));
    return 1 - strongest.values().stream().reduce(1.0, (doubt, score) -> doubt * (1 - score));
  }
}
