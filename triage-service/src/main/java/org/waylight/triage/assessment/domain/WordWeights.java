package org.waylight.triage.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waylight.triage.assessment.domain.StoredPhrase.Stretch;

/**
 * What each word, each two neighbouring words and each finding of a language weighs for what triage
 * concludes (ADR 0019).
 */
public final class WordWeights {
  /** How many words a leaning shows. */
  private static final int TELLING = 5;

  private final String reference;
  private final List<String> conclusions;
  private final double[] needed;
  private final Map<String, Entry> entries = new HashMap<>();

  /** What one feature weighs for the conclusions with these numbers. */
  private record Entry(int[] conclusions, double[] weights) {}

  private record Weighed(double part, Stretch where) {}

  /**
   * Takes the weights.
   *
   * @param reference id and version, as conclusions quote it
   * @param needed by what is concluded ({@code TYPE:SEX}): how much is needed, as log odds
   * @param weights by feature, then by what is concluded
   */
  public WordWeights(
      String reference, Map<String, Double> needed, Map<String, Map<String, Double>> weights) {
    this.reference = reference;
    this.conclusions = needed.keySet().stream().sorted().toList();
    this.needed = conclusions.stream().mapToDouble(needed::get).toArray();
    weights.forEach((feature, those) -> entries.put(feature, entry(feature, those)));
  }

  private Entry entry(String feature, Map<String, Double> those) {
    List<String> known = those.keySet().stream().sorted().toList();
    int[] numbers = known.stream().mapToInt(conclusions::indexOf).toArray();
    for (int at = 0; at < numbers.length; at++) {
      if (numbers[at] < 0) {
        throw new IllegalArgumentException(
            "what is needed for " + known.get(at) + " is not told, which weighs in: " + feature);
      }
    }
    return new Entry(numbers, known.stream().mapToDouble(those::get).toArray());
  }

  /** What one message leans to, in the order of the names. */
  public List<Leaning> of(List<Word> words, List<Hit> hits) {
    double[] sums = new double[needed.length];
    List<List<Weighed>> telling = new ArrayList<>();
    for (int number = 0; number < needed.length; number++) {
      telling.add(new ArrayList<>());
    }
    for (Feature feature : Feature.of(words, hits)) {
      Entry entry = entries.get(feature.name());
      if (entry != null) {
        for (int at = 0; at < entry.conclusions.length; at++) {
          double part = entry.weights[at] * feature.value();
          sums[entry.conclusions[at]] += part;
          if (part > 0) {
            telling.get(entry.conclusions[at]).add(new Weighed(part, feature.where()));
          }
        }
      }
    }
    List<Leaning> leanings = new ArrayList<>();
    for (int number = 0; number < needed.length; number++) {
      Leaning leaning =
          new Leaning(
              conclusions.get(number),
              rounded(sums[number]),
              needed[number],
              reference,
              most(telling.get(number)));
      if (leaning.weight() > 0 || !leaning.onlyRaises() || leaning.isRisk()) {
        leanings.add(leaning);
      }
    }
    return leanings;
  }

  private static List<Stretch> most(List<Weighed> telling) {
    return telling.stream()
        .sorted(Comparator.comparingDouble(Weighed::part).reversed())
        .map(Weighed::where)
        .distinct()
        .limit(TELLING)
        .sorted(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end))
        .toList();
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1000) / 1000.0;
  }
}
