package org.waylight.triage.indicators.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a proposed set would have concluded otherwise about past cases. It holds no text.
 *
 * @param against the version in use then: {@code en@3,es@3}
 * @param cases how many were read with both
 * @param unreadable cases left out: their texts are erased
 * @param changes how many of each kind, the most frequent first
 * @param differing the cases that differ, the newest first, at most {@link #LISTED}
 */
public record Backtest(
    UUID setId,
    String set,
    String against,
    String by,
    Instant at,
    int cases,
    int unreadable,
    List<Change> changes,
    List<DifferingCase> differing) {
  /** So many cases are named; all are counted. */
  public static final int LISTED = 200;

  /** How many cases change in one way. */
  public record Change(String about, String from, String to, int cases) {}

  /** One case that differs, and how. */
  public record DifferingCase(UUID caseId, List<Difference> differences) {
    public DifferingCase {
      differences = List.copyOf(differences);
    }
  }

  public Backtest {
    changes = List.copyOf(changes);
    differing = List.copyOf(differing);
  }

  /** Gathers cases one by one. */
  public static final class Gathering {
    private final Map<List<String>, Integer> changes =
        new TreeMap<>(Comparator.comparing(Object::toString));
    private final List<DifferingCase> differing = new ArrayList<>();
    private int cases;
    private int unreadable;

    /** A case that both sets read. */
    public void add(UUID caseId, List<Difference> differences) {
      cases++;
      for (Difference one : differences) {
        changes.merge(List.of(one.about(), one.from(), one.to()), 1, Integer::sum);
      }
      if (!differences.isEmpty() && differing.size() < LISTED) {
        differing.add(new DifferingCase(caseId, differences));
      }
    }

    /** A case without texts. */
    public void leaveOut() {
      unreadable++;
    }

    /** How many were read. */
    public int cases() {
      return cases;
    }

    /** The whole. */
    public Backtest of(IndicatorSet set, String against, String by, Instant at) {
      List<Change> counted =
          changes.entrySet().stream()
              .map(
                  change ->
                      new Change(
                          change.getKey().get(0),
                          change.getKey().get(1),
                          change.getKey().get(2),
                          change.getValue()))
              .sorted((a, b) -> Integer.compare(b.cases(), a.cases()))
              .toList();
      return new Backtest(
          set.id(), set.reference(), against, by, at, cases, unreadable, counted, differing);
    }
  }
}
