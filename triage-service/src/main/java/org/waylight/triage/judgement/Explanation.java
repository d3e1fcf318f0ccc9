package org.waylight.triage.judgement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.assessment.domain.Conclusion;
import org.waylight.triage.assessment.domain.Evidence;
import org.waylight.triage.assessment.domain.Hit;
import org.waylight.triage.assessment.domain.MessageReading;

/**
 * Why triage concluded what it did (TRI-1), from what it put out alone.
 *
 * @param rules each conclusion with the rule that held
 * @param found everything that matched, also what was too light to conclude anything
 */
record Explanation(List<String> rules, List<Found> found) {
  /**
   * One piece of evidence.
   *
   * @param indicator id and version
   * @param words as written in the message
   * @param speaksFor findings and weight, or what was concluded from it
   */
  record Found(String indicator, String words, String speaksFor) {}

  Explanation {
    rules = List.copyOf(rules);
    found = List.copyOf(found);
  }

  /**
   * Explains an assessment.
   *
   * @param texts by message id
   */
  static Explanation of(
      Assessment assessment, List<MessageReading> readings, Map<UUID, String> texts) {
    Map<Evidence, String> matched = new LinkedHashMap<>();
    for (MessageReading reading : readings) {
      for (Hit hit : reading.hits()) {
        matched.put(
            new Evidence(hit.indicator(), reading.messageId(), hit.start(), hit.end()),
            speaksFor(hit));
      }
    }
    for (Conclusion conclusion : assessment.conclusions()) {
      conclusion.evidence().forEach(piece -> matched.putIfAbsent(piece, conclusion.about()));
    }
    return new Explanation(
        assessment.conclusions().stream().map(Explanation::rule).toList(),
        matched.entrySet().stream()
            .map(match -> found(match.getKey(), match.getValue(), texts))
            .distinct()
            .toList());
  }

  private static String rule(Conclusion conclusion) {
    return conclusion.about() + " " + conclusion.value() + " by " + conclusion.rule();
  }

  private static String speaksFor(Hit hit) {
    Set<?> findings = hit.speaksFor();
    return findings.stream().map(Object::toString).sorted().collect(Collectors.joining(" "))
        + " "
        + hit.weight();
  }

  private static Found found(Evidence piece, String speaksFor, Map<UUID, String> texts) {
    String text = texts.getOrDefault(piece.messageId(), "");
    return new Found(piece.indicator(), text.substring(piece.start(), piece.end()), speaksFor);
  }
}
