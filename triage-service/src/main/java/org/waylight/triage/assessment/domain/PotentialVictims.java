package org.waylight.triage.assessment.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;

/**
 * How many potential victims a situation has, as far as it is told, and how strongly it speaks for
 * trafficking. Both are the hotline's words, for its statistics; neither decides anything.
 */
final class PotentialVictims {
  static final Rule HOW_MANY =
      new Rule(
          "TRI-1.people",
          1,
          "At least the largest number of people that is told; at most all numbers told, since they"
              + " may speak of the same people.");
  static final Rule HIGH =
      new Rule(
          "TRI-1.high",
          1,
          "It is trafficking as far as it is told, and a minor, imminent harm or two means of"
              + " control speak for it.");
  static final Rule MODERATE =
      new Rule(
          "TRI-1.moderate", 1, "It is trafficking, or may be, as far as it is told, and no more.");

  private PotentialVictims() {}

  /** The conclusions about them; none where the situation is about nobody's exploitation. */
  static List<Conclusion> in(Situation situation, boolean trafficking) {
    if (!trafficking && !situation.means()) {
      return List.of();
    }
    return Stream.concat(howMany(situation), level(situation, trafficking)).toList();
  }

  private static Stream<Conclusion> howMany(Situation situation) {
    Findings findings = situation.findings();
    List<int[]> told =
        findings.values(FindingKind.PEOPLE).stream()
            .map(value -> value.split("-", 2))
            .map(ends -> new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])})
            .toList();
    int least = told.stream().map(ends -> ends[0]).max(Comparator.naturalOrder()).orElse(1);
    int most = Math.max(1, told.stream().mapToInt(ends -> ends[1]).sum());
    return Stream.of(
        new Conclusion(
            "POTENTIAL_VICTIMS",
            least == most ? String.valueOf(least) : least + "-" + most,
            HOW_MANY.reference(),
            findings.evidence(FindingKind.PEOPLE),
            List.of()));
  }

  private static Stream<Conclusion> level(Situation situation, boolean trafficking) {
    boolean urgent =
        situation.raises(ReadingKind.MINOR) || situation.raises(ReadingKind.IMMINENT_HARM);
    boolean high =
        trafficking && (urgent || situation.findings().values(FindingKind.MEANS).size() > 1);
    return Stream.of(
        new Conclusion(
            "INDICATOR_LEVEL",
            high ? "HIGH" : "MODERATE",
            (high ? HIGH : MODERATE).reference(),
            situation.findings().evidence(FindingKind.MEANS),
            List.of()));
  }
}
