package org.waylight.triage.statistics.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts as they may leave (DIS-6).
 *
 * @param total of all categories; absent where categories overlap, and of a table withheld
 * @param counts by category; a category that is not here occurred too seldom, or not at all, or
 *     hides one that did
 * @param others what all categories not shown have together; absent with the total
 * @param withheld nothing of this table can be told
 */
public record CountTable(
    String name,
    @Nullable Long total,
    SortedMap<String, Long> counts,
    @Nullable Long others,
    boolean withheld) {
  public CountTable {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
