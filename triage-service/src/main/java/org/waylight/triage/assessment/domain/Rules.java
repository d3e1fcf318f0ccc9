package org.waylight.triage.assessment.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;

/** Every rule an assessment may quote, so that a case can show the sentence behind an id. */
public final class Rules {
  static final Rule CONTRADICTION =
      new Rule(
          "TRI-2",
          1,
          "What was written speaks for it although it was stated or decided otherwise: it stays"
              + " raised until a person decides.");
  static final Rule CORROBORATED =
      new Rule(
          "TRI-8.corroborated",
          1,
          "People told of it independently of each other: not one person twice, and not the same"
              + " words passed on.");
  static final Rule WEIGHT =
      new Rule("TRI-1.weight", 1, "Indicators of half a point or more in all speak for it.");
  static final Rule WORDS =
      new Rule(
          "TRI-1.words",
          1,
          "All words and findings together, each with its weight as labelled signals gave it, speak"
              + " for it.");
  static final Rule SUFFICIENT =
      new Rule("TRI-6", 1, "At least two of who, where, when and how to reach someone are known.");

  static final Rule PLACE =
      new Rule(
          "PRO-6",
          1,
          "A place is read only as far as it was said; where several have that name, all stay"
              + " possible.");

  private static final Map<String, Rule> ALL =
      Stream.of(
              UrgencyRules.ALL.stream().map(UrgencyRules.UrgencyRule::rule),
              TypeRules.ALL.stream().map(TypeRules.TypeRule::rule),
              RequestRules.ALL.stream().map(RequestRules.RequestRule::rule),
              Stream.of(TypeRules.BY_WORDS, RequestRules.BY_WORDS),
              Stream.of(
                  CONTRADICTION,
                  WEIGHT,
                  WORDS,
                  SUFFICIENT,
                  PLACE,
                  CORROBORATED,
                  PotentialVictims.HOW_MANY,
                  PotentialVictims.HIGH,
                  PotentialVictims.MODERATE))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(Rule::reference, Function.identity()));

  private Rules() {}

  /** The rule quoted as {@code id@version}, if it is still one of ours. */
  public static Optional<Rule> quoted(String reference) {
    return Optional.ofNullable(ALL.get(reference));
  }

  /** The urgency rule that stands behind a reading. */
  public static Rule ofReading(ReadingKind kind) {
    String id =
        switch (kind) {
          case MINOR -> "TRI-3";
          case IMMINENT_HARM -> "TRI-4.harm";
          case SELF_HARM -> "TRI-4.self";
          case THREAT_TO_OTHERS -> "TRI-4.others";
        };
    return UrgencyRules.ALL.stream()
        .map(UrgencyRules.UrgencyRule::rule)
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The rule for a contradiction between text and people's word. */
  public static Rule contradiction() {
    return CONTRADICTION;
  }
}
