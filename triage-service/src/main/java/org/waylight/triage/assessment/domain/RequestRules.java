package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.function.Predicate;
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

  public static final List<RequestRule> ALL =
      List.of(
          rule(
              "REQUEST.crisis",
              "Help is needed within 24 hours, or somebody is in danger.",
              RequestType.CRISIS,
              situation ->
                  situation.findings().has(FindingKind.HELP, "WITHIN_A_DAY")
                      || situation.raises(ReadingKind.IMMINENT_HARM)
                      || situation.raises(ReadingKind.SELF_HARM)
                      || situation.raises(ReadingKind.THREAT_TO_OTHERS)),
          rule(
              "REQUEST.referral",
              "Services are asked for, by the person or by somebody who asks for them.",
              RequestType.REFERRAL,
              situation ->
                  asks(situation, RequestType.REFERRAL)
                      || (situation.stated().toldBy(SignalerKind.VICTIM_SURVIVOR)
                          && !situation.findings().values(FindingKind.NEED).isEmpty())),
          rule(
              "REQUEST.tip",
              "Knowledge of a possible trafficking situation.",
              RequestType.TIP,
              situation -> TypeRules.holding(situation).type() != TraffickingType.NONE),
          rule(
              "REQUEST.high-risk",
              "Abuse or exploitation, without signs of trafficking so far.",
              RequestType.HIGH_RISK,
              situation ->
                  asks(situation, RequestType.HIGH_RISK)
                      || situation.purpose("SEX")
                      || situation.raises(ReadingKind.MINOR)),
          rule(
              "REQUEST.training",
              "Training is asked for.",
              RequestType.TRAINING,
              situation -> asks(situation, RequestType.TRAINING)),
          rule(
              "REQUEST.information",
              "General information is asked for.",
              RequestType.GENERAL_INFORMATION,
              situation -> asks(situation, RequestType.GENERAL_INFORMATION)),
          rule(
              "REQUEST.out-of-scope",
              "It is about something else.",
              RequestType.OUT_OF_SCOPE,
              situation ->
                  asks(situation, RequestType.OUT_OF_SCOPE) && !situation.purpose("LABOR")),
          rule(
              "REQUEST.suspicion",
              "A general suspicion, or nothing triage could read: a person finds out.",
              RequestType.HIGH_RISK,
              situation -> true));

  private RequestRules() {}

  private static boolean asks(Situation situation, RequestType type) {
    return situation.findings().has(FindingKind.REQUEST, type.name());
  }

  private static RequestRule rule(
      String id, String sentence, RequestType type, Predicate<Situation> holds) {
    return new RequestRule(new Rule(id, 1, sentence), type, holds);
  }

  static RequestRule holding(Situation situation) {
    return ALL.stream().filter(rule -> rule.holds().test(situation)).findFirst().orElseThrow();
  }
}
