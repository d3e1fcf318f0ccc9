package org.waylight.standalone.replay;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a place holds exactly what it should.
 *
 * @param missing what should be there and is not
 * @param unexpected what is there and should not be
 */
record Comparison(
    String place, int expected, int held, Set<String> missing, Set<String> unexpected) {
  private static final int SHOWN = 5;

  static Comparison of(String place, Set<String> expected, Set<String> held) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(held);
    Set<String> unexpected = new TreeSet<>(held);
    unexpected.removeAll(expected);
    return new Comparison(place, expected.size(), held.size(), missing, unexpected);
  }

  boolean agrees() {
    return missing.isEmpty() && unexpected.isEmpty();
  }

  /** The first of what differs. */
  List<String> differences() {
    return java.util.stream.Stream.concat(
            missing.stream().limit(SHOWN).map(id -> "missing    " + id),
            unexpected.stream().limit(SHOWN).map(id -> "unexpected " + id))
        .toList();
  }
}
