package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.function.Predicate;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.Urgency;

/** Which clock a case runs under. Every rule that holds is quoted; the most urgent one decides. */
public final class UrgencyRules {
  /** One rule: when it holds, the case is at least this urgent. */
  public record UrgencyRule(Rule rule, Urgency urgency, Predicate<Situation> holds) {}

  public static final List<UrgencyRule> ALL =
      List.of(
          urgent(
              "TRI-3",
              "Anyone under 18 is possibly involved.",
              situation -> situation.raises(ReadingKind.MINOR)),
          urgent(
              "TRI-4.harm",
              "Somebody is in imminent danger, or violence is seen or heard.",
              situation -> situation.raises(ReadingKind.IMMINENT_HARM)),
          urgent(
              "TRI-4.self",
              "Somebody threatens or thinks of harming themselves.",
              situation -> situation.raises(ReadingKind.SELF_HARM)),
          urgent(
              "TRI-4.others",
              "Somebody threatens to harm another.",
              situation -> situation.raises(ReadingKind.THREAT_TO_OTHERS)),
          urgent(
              "TRI-5.raised",
              "An advocate raised an alert.",
              situation -> situation.stated().raised()),
          crisis(
              "TRI-5.crisis",
              "Help is needed within 24 hours.",
              situation -> situation.findings().has(FindingKind.HELP, "WITHIN_A_DAY")),
          crisis(
              "TRI-6.unreadable",
              "Triage cannot read the text or its language: a person does, within the hour.",
              Situation::unreadable),
          new UrgencyRule(
              new Rule("TRI-5.routine", 1, "Every signal is looked at within 24 hours."),
              Urgency.ROUTINE,
              situation -> true));

  private UrgencyRules() {}

  private static UrgencyRule urgent(String id, String sentence, Predicate<Situation> holds) {
    return new UrgencyRule(new Rule(id, 1, sentence), Urgency.URGENT, holds);
  }

  private static UrgencyRule crisis(String id, String sentence, Predicate<Situation> holds) {
    return new UrgencyRule(new Rule(id, 1, sentence), Urgency.CRISIS, holds);
  }

  /** The rules that hold, the most urgent first; never empty. */
  static List<UrgencyRule> holding(Situation situation) {
    return ALL.stream().filter(rule -> rule.holds().test(situation)).toList();
  }
}
