package org.waylight.triage.judgement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of one vignette under one label, and what triage concluded.
 *
 * @param got null where triage concludes no such thing yet
 */
record Comparison(Judgement judgement, Set<String> expected, @Nullable Set<String> got) {
  /** How many of the expected values were concluded; names of places in any case of letters. */
  int found() {
    return got == null
        ? 0
        : (int) expected.stream().filter(e -> got.stream().anyMatch(e::equalsIgnoreCase)).count();
  }

  int concluded() {
    return got == null ? 0 : got.size();
  }

  boolean right() {
    return found() == expected.size() && found() == concluded();
  }
}
