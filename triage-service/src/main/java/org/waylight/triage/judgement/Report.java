package org.waylight.triage.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waylight.triage.judgement.Tally.Confusion;

/**
 * All that came of judging.
 *
 * @param rows one for each label
 * @param languageRows the labels that matter most, one for each language of the vignettes
 * @param misses in the order the vignettes were read, those of one by label
 */
record Report(
    int vignettes,
    String indicatorsVersion,
    List<Row> rows,
    List<Confusion> confusions,
    List<Row> languageRows,
    List<Miss> misses) {
  private static final List<String> BY_LANGUAGE =
      List.of("urgent", "minor", "imminentHarm", "type");

  static Report of(List<Judgement> judgements, String indicatorsVersion) {
    List<Tally> tallies = Label.ALL.stream().map(label -> Tally.of(label, judgements)).toList();
    SamePairs pairs = SamePairs.of(judgements);
    List<Row> rows = new ArrayList<>(tallies.stream().map(t -> t.row(t.label().name())).toList());
    rows.add(pairs.row());
    rows.add(SuggestedPairs.rowOf(judgements));
    List<Miss> misses = new ArrayList<>();
    tallies.forEach(tally -> misses.addAll(tally.misses()));
    misses.addAll(pairs.misses());
    misses.sort(Comparator.comparingInt(miss -> miss.judgement().position()));
    return new Report(
        judgements.size(),
        indicatorsVersion,
        List.copyOf(rows),
        tallies.stream().flatMap(tally -> tally.confusions().stream()).toList(),
        languageRows(judgements),
        List.copyOf(misses));
  }

  /** Whether every target is reached. */
  boolean good() {
    return Target.ALL.stream().allMatch(target -> target.reachedIn(rows));
  }

  private static List<Row> languageRows(List<Judgement> judgements) {
    Map<String, List<Judgement>> byLanguage =
        judgements.stream()
            .collect(
                Collectors.groupingBy(
                    judgement -> judgement.vignette().language(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    for (Label label : Label.ALL) {
      if (BY_LANGUAGE.contains(label.name())) {
        byLanguage.forEach(
            (language, some) -> rows.add(Tally.of(label, some).row(label.name() + " " + language)));
      }
    }
    return List.copyOf(rows);
  }
}
