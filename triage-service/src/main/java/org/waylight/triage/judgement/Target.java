package org.waylight.triage.judgement;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What triage must reach; what was not judged or is not concluded is not reached. */
record Target(String sentence, String label, String measure, Predicate<Proportion> reached) {
  static final List<Target> ALL =
      List.of(
          atLeast("minor", Row.RECALL, 0.97),
          atLeast("imminentHarm", Row.RECALL, 0.97),
          atLeast("urgent", Row.PRECISION, 0.85),
          atLeast("type", Row.ACCURACY, 0.88),
          atLeast("sufficient", Row.ACCURACY, 0.85),
          new Target(
              "needless joins 0", SamePairs.NAME, SamePairs.NEEDLESS, share -> share.hits() == 0));

  private static Target atLeast(String label, String measure, double share) {
    return new Target(
        String.format(Locale.ROOT, "%s %s ≥ %.2f", label, measure, share),
        label,
        measure,
        reached -> reached.known() && reached.share() >= share);
  }

  boolean reachedIn(List<Row> rows) {
    return standing(rows).equals("yes");
  }

  /** Yes or no, and where there is nothing to say it of, why. */
  String standing(List<Row> rows) {
    Row row = rows.stream().filter(each -> each.name().equals(label)).findFirst().orElseThrow();
    if (row.judged() == 0) {
      return "no (not judged)";
    }
    if (!row.concluded()) {
      return "no (not concluded yet)";
    }
    return row.rates().stream()
            .filter(rate -> rate.measure().equals(measure))
            .allMatch(rate -> reached.test(rate.proportion()))
        ? "yes"
        : "no";
  }
}
