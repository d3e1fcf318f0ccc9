package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.TraffickingType;

/**
 * What a signal asks of the hotline, after the hotline's own definitions of requests. The first
 * rule that holds decides; what fits nothing is a general suspicion, never out of scope.
 */
public final class RequestRules {
  /** One rule. */
  public record RequestRule(Rule rule, RequestType type, Predicate<Situation> holds) {}

  private static final Finding HELP = new Finding(FindingKind.HELP, "WITHIN_A_DAY");

  public static final List<RequestRule> ALL =
      List.of(
          rule(
              "REQUEST.crisis",
              3,
              "Help is needed within 24 hours, or somebody is in danger.",
              RequestType.CRISIS,
              situation ->
                  situation.findings().has(HELP)
                      || situation.raises(ReadingKind.SELF_HARM)
                      || situation.raises(ReadingKind.THREAT_TO_OTHERS)
                      || situation.raises(ReadingKind.IMMINENT_HARM)),
          rule(
              "REQUEST.training",
              2,
              "Training is asked for, and no situation told.",
              RequestType.TRAINING,
              situation -> asks(situation, RequestType.TRAINING) && tellsNothing(situation)),
          rule(
              "REQUEST.out-of-scope",
              2,
              "It is about something else, or a rumor passed on, and nobody is at risk.",
              RequestType.OUT_OF_SCOPE,
              situation ->
                  asks(situation, RequestType.OUT_OF_SCOPE)
                      && tellsNothing(situation)
                      && !situation.purpose("LABOR")),
          rule(
              "REQUEST.referral",
              2,
              "Services are asked for, by the person or by somebody who asks for them.",
              RequestType.REFERRAL,
              situation ->
                  asks(situation, RequestType.REFERRAL)
                      || (situation.stated().toldBy(SignalerKind.VICTIM_SURVIVOR)
                          && !situation.findings().values(FindingKind.NEED).isEmpty())),
          rule(
              "REQUEST.tip",
              2,
              "Knowledge of a possible trafficking situation.",
              RequestType.TIP,
              RequestRules::trafficking),
          rule(
              "REQUEST.high-risk",
              2,
              "Abuse or exploitation, without signs of trafficking so far.",
              RequestType.HIGH_RISK,
              situation ->
                  asks(situation, RequestType.HIGH_RISK)
                      || situation.purpose("SEX")
                      || situation.purpose("ABUSE")
                      || situation.raises(ReadingKind.MINOR)
                      || situation.raises(ReadingKind.IMMINENT_HARM)),
          rule(
              "REQUEST.information",
              1,
              "General information is asked for.",
              RequestType.GENERAL_INFORMATION,
              situation -> asks(situation, RequestType.GENERAL_INFORMATION)),
          rule(
              "REQUEST.suspicion",
              1,
              "A general suspicion, or nothing triage could read: a person finds out.",
              RequestType.HIGH_RISK,
              situation -> true));

  /** By what the words together speak most for. */
  static final Rule BY_WORDS =
      new Rule(
          "REQUEST.words",
          1,
          "All words and findings together, each with its weight as labelled signals gave it, speak"
              + " most for it.");

  private RequestRules() {}

  private static boolean asks(Situation situation, RequestType type) {
    return situation.findings().has(FindingKind.REQUEST, type.name());
  }

  private static boolean tellsNothing(Situation situation) {
    return !trafficking(situation) && Stream.of(ReadingKind.values()).noneMatch(situation::raises);
  }

  private static boolean trafficking(Situation situation) {
    return TypeRules.holding(situation).type() != TraffickingType.NONE;
  }

  private static RequestRule rule(
      String id, int version, String sentence, RequestType type, Predicate<Situation> holds) {
    return new RequestRule(new Rule(id, version, sentence), type, holds);
  }

  /** What all words together speak most for; where none were weighed, the first rule that holds. */
  static RequestRule holding(Situation situation) {
    return situation
        .leansTo("REQUEST")
        .map(lean -> RequestType.valueOf(lean.value()))
        .map(type -> new RequestRule(BY_WORDS, type, any -> true))
        .orElseGet(() -> byIndicators(situation));
  }

  private static RequestRule byIndicators(Situation situation) {
    return ALL.stream().filter(rule -> rule.holds().test(situation)).findFirst().orElseThrow();
  }
}
