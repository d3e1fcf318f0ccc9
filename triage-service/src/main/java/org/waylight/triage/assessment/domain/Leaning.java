package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.triage.assessment.domain.StoredPhrase.Stretch;

/**
 * What all words of one message together lean to (TRI-1).
 *
 * @param towards what they speak for: {@code TYPE:SEX}, {@code READING:MINOR}
 * @param weight how much, as log odds; negative: against it
 * @param needed how much a situation needs before it is concluded
 * @param reference id and version of the weights
 * @param telling the words that weigh most, in the order of the text
 */
public record Leaning(
    String towards, double weight, double needed, String reference, List<Stretch> telling) {
  /** What makes urgent, and the findings it is about. */
  private static final Map<String, Set<Finding>> RISKS =
      Map.of(
          "READING:MINOR", Set.of(Finding.reading(ReadingKind.MINOR)),
          "READING:SELF_HARM", Set.of(Finding.reading(ReadingKind.SELF_HARM)),
          "READING:IMMINENT_HARM",
              Set.of(
                  Finding.reading(ReadingKind.IMMINENT_HARM),
                  Finding.reading(ReadingKind.THREAT_TO_OTHERS)));

  public Leaning {
    telling = List.copyOf(telling);
  }

  /** By how much the words must speak against what indicators found before it is set aside. */
  private static final double AGAINST = -0.4;

  /** The hits, without the readings that the words around them clearly speak against. */
  public static List<Hit> setAside(List<Hit> hits, List<Leaning> leanings) {
    List<Hit> kept = hits;
    for (Leaning leaning : leanings) {
      if (leaning.isRisk() && leaning.margin() < AGAINST) {
        kept = kept.stream().map(leaning::takeFrom).toList();
      }
    }
    return kept;
  }

  private Hit takeFrom(Hit hit) {
    Set<Finding> taken =
        hit.speaksFor().stream()
            .filter(finding -> RISKS.getOrDefault(towards, Set.of()).contains(finding))
            .collect(Collectors.toSet());
    return taken.isEmpty() ? hit : hit.without(taken, reference);
  }

  /** How much more it is than what is needed; negative: too little. */
  double margin() {
    return weight - needed;
  }

  /** TRI-2: whether a message takes nothing away from what another one said. */
  boolean onlyRaises() {
    return isRisk() || towards.startsWith(FindingKind.TOPIC.name());
  }

  /** Whether it may make a case urgent. */
  boolean isRisk() {
    return RISKS.containsKey(towards);
  }
}
