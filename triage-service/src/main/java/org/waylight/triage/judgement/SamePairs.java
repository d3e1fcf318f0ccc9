package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waylight.triage.judgement.Row.Rate;

/**
 * Which vignettes tell of one situation, counted over every two of them. Joining what is not the
 * same puts one person's words before those who know another: it is the worse of the two mistakes.
 */
final class SamePairs {
  static final String NAME = "same";
  static final String NEEDLESS = "needless";
  static final String MISSED = "missed";

  private final List<Miss> misses = new ArrayList<>();
  private int pairs;
  private int expected;
  private int joined;
  private int needless;
  private int missed;
  private boolean concluded = true;

  static SamePairs of(List<Judgement> judgements) {
    SamePairs all = new SamePairs();
    for (int one = 0; one < judgements.size(); one++) {
      for (int other = one + 1; other < judgements.size(); other++) {
        all.count(judgements.get(one), judgements.get(other));
      }
    }
    return all;
  }

  Row row() {
    return concluded
        ? new Row(
            NAME,
            pairs,
            true,
            List.of(
                new Rate(NEEDLESS, new Proportion(needless, joined)),
                new Rate(MISSED, new Proportion(missed, expected))))
        : Row.notConcludedYet(NAME, pairs);
  }

  List<Miss> misses() {
    return concluded ? List.copyOf(misses) : List.of();
  }

  private void count(Judgement one, Judgement other) {
    pairs++;
    Set<String> ofOne = one.judged().sameAs();
    Set<String> ofOther = other.judged().sameAs();
    if (ofOne == null || ofOther == null) {
      concluded = false;
      return;
    }
    boolean same = one.vignette().tellsOfTheSameAs(other.vignette());
    boolean join = ofOne.contains(other.vignette().id()) || ofOther.contains(one.vignette().id());
    expected += same ? 1 : 0;
    joined += join ? 1 : 0;
    needless += join && !same ? 1 : 0;
    missed += same && !join ? 1 : 0;
    if (join != same) {
      misses.add(new Miss(NAME, one, written(same, other), written(join, other)));
    }
  }

  private static String written(boolean same, Judgement other) {
    return (same ? "joined with " : "apart from ") + other.vignette().id();
  }
}
