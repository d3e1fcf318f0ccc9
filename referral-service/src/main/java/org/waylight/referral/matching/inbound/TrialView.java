package org.waylight.referral.matching.inbound;

import java.time.Instant;
import java.util.List;
import org.waylight.referral.matching.domain.Trial;

/**
 * What a change would have done to past cases. Cases are named by their ids only.
 *
 * @param at when both were matched
 * @param casesTried the newest so many
 * @param casesChanged those for which somebody else, or on other terms, would have been proposed
 * @param changes who before and who instead, what concerns most cases first
 * @param moreChanges how many were left out at the end
 */
record TrialView(
    Instant at, int casesTried, int casesChanged, List<Trial.Change> changes, int moreChanges) {
  private static final int MOST = 200;

  static TrialView of(Trial trial, Instant at) {
    List<Trial.Change> all = trial.changes();
    return new TrialView(
        at,
        trial.cases(),
        trial.changed(),
        all.stream().limit(MOST).toList(),
        Math.max(0, all.size() - MOST));
  }
}
