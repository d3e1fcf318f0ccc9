package org.waylight.triage.statistics.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted, before anything is kept back. It does not leave as it is.
 *
 * @param name what is counted by what: {@code signals by channel}
 * @param parts whether everything counted is in exactly one category, so that they add up
 * @param counts by category; what does not occur is absent
 * @param hiddenLast the categories one would miss most: they hide small ones only if no other is
 *     left, the last of them last
 */
public record Tally(
    String name, boolean parts, SortedMap<String, Long> counts, List<String> hiddenLast) {
  public Tally {
    hiddenLast = List.copyOf(hiddenLast);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    if (counts.values().stream().anyMatch(count -> count <= 0)) {
      throw new IllegalArgumentException("what does not occur is absent: " + name);
    }
  }

  /** A tally of categories that add up. */
  public static Tally parts(String name, Map<String, Long> counts, String... hiddenLast) {
    return new Tally(name, true, new TreeMap<>(counts), List.of(hiddenLast));
  }

  /** A tally of categories of which one thing may have several. */
  public static Tally overlapping(String name, Map<String, Long> counts) {
    return new Tally(name, false, new TreeMap<>(counts), List.of());
  }

  /** Which categories hide small ones first: fixed, and the same whatever they count. */
  Comparator<String> hidingOrder() {
    return Comparator.<String>comparingInt(hiddenLast::indexOf)
        .thenComparing(Comparator.reverseOrder());
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
