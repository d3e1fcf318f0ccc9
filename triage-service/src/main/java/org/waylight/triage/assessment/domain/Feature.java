package org.waylight.triage.assessment.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waylight.triage.assessment.domain.StoredPhrase.Stretch;

/**
 * Something of a message that may weigh: a word, two neighbouring words, or a finding of the
 * indicators.
 *
 * @param name {@code word}, {@code two words}, {@code KIND:value} for how much indicators speak for
 *     a finding, {@code KIND:value!} for a finding concluded, {@code ~KIND:value} for one set aside
 * @param where its first place
 */
public record Feature(String name, double value, Stretch where) {
  private static final double WORD = 0.35;
  private static final double PAIR = 0.25;
  private static final double MOST = 1.5;

  /** How long a message may be before each of its words weighs less. */
  private static final double PLENTY = 60;

  /** The features of a message, each once. */
  public static List<Feature> of(List<Word> words, List<Hit> hits) {
    Map<String, Feature> all = new LinkedHashMap<>();
    double share = Math.min(1, Math.sqrt(PLENTY / Math.max(1, words.size())));
    Word before = null;
    String termBefore = "";
    for (Word word : words) {
      String term = AlikeWords.of(word.term());
      if (term.isEmpty()) {
        before = null;
        continue;
      }
      put(all, new Feature(term, WORD * share, new Stretch(word.start(), word.end())));
      if (before != null && word.gap() == 0) {
        put(
            all,
            new Feature(
                termBefore + " " + term, PAIR * share, new Stretch(before.start(), word.end())));
      }
      before = word;
      termBefore = term;
    }
    ofFindings(hits).forEach(feature -> put(all, feature));
    return List.copyOf(all.values());
  }

  private static List<Feature> ofFindings(List<Hit> hits) {
    Map<Finding, Map<String, Double>> weights = new LinkedHashMap<>();
    Map<String, Feature> found = new TreeMap<>();
    for (Hit hit : hits) {
      Stretch where = new Stretch(hit.start(), hit.end());
      for (Finding finding : hit.speaksFor()) {
        Map<String, Double> by = weights.computeIfAbsent(finding, any -> new LinkedHashMap<>());
        by.merge(hit.indicator(), hit.weight(), Math::max);
        double total = by.values().stream().mapToDouble(Double::doubleValue).sum();
        Feature first = found.get(finding.toString());
        Stretch place = first == null ? where : first.where();
        found.put(
            finding.toString(), new Feature(finding.toString(), Math.min(MOST, total), place));
        if (total >= Findings.ENOUGH) {
          found.put(finding + "!", new Feature(finding + "!", 1, place));
        }
      }
      if (hit.setAside() != null) {
        hit.setAside()
            .forEach(
                finding -> found.putIfAbsent("~" + finding, new Feature("~" + finding, 1, where)));
      }
    }
    return List.copyOf(found.values());
  }

  private static void put(Map<String, Feature> all, Feature feature) {
    all.putIfAbsent(feature.name(), feature);
  }
}
