package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.TraffickingType;

/**
 * What kind of trafficking it may be: the act and purpose with force, fraud or coercion; of a minor
 * in commercial sex no means is asked (22 U.S.C. 7102, TRI-3). The first rule that holds decides.
 */
public final class TypeRules {
  /** One rule. */
  public record TypeRule(Rule rule, TraffickingType type, Predicate<Situation> holds) {}

  public static final List<TypeRule> ALL =
      List.of(
          rule(
              "TYPE.asked",
              1,
              "Training is asked for, or it is about something else, and nobody is in danger: no"
                  + " situation is told.",
              TraffickingType.NONE,
              TypeRules::tellsNoSituation),
          rule(
              "TYPE.both",
              3,
              "Commercial sex and labor, both by force, fraud or coercion, the labor of a kind of"
                  + " its own.",
              TraffickingType.SEX_AND_LABOR,
              situation ->
                  situation.purpose("SEX")
                      && situation.purpose("LABOR")
                      && sex(situation)
                      && labor(situation)
                      && situation.laborApartFromSex()
                      && situation.laborOfItsOwnKind()),
          rule(
              "TYPE.sex",
              2,
              "Commercial sex by force, fraud or coercion, or of a minor. Violence told is force;"
                  + " that another arranges it or takes the money is a means. Where somebody is"
                  + " held or a child is at risk, a hint at sex suffices if none is as strong at"
                  + " labor.",
              TraffickingType.SEX,
              situation -> sex(situation) && (sexOutweighs(situation) || !labor(situation))),
          rule(
              "TYPE.labor",
              2,
              "Labor or services by force, fraud or coercion. Only pay held back, or only long"
                  + " hours, is a dispute and no coercion; with a debt, papers, threats, force or"
                  + " each other they are, and so they are of a child. Where somebody is held, a hint"
                  + " at labor suffices.",
              TraffickingType.LABOR,
              TypeRules::labor),
          rule(
              "TYPE.unspecified",
              2,
              "Somebody is said to be trafficked, or is held by force, fraud or coercion; for what"
                  + " is not said. Violence at home or among partners is not enough.",
              TraffickingType.NOT_SPECIFIED,
              situation ->
                  !situation.purpose("ABUSE")
                      && (situation.purpose("UNSPECIFIED") || coerced(situation))),
          rule(
              "TYPE.none",
              1,
              "Nothing read speaks for trafficking.",
              TraffickingType.NONE,
              situation -> true));

  /** By what the words together speak most for. */
  static final Rule BY_WORDS =
      new Rule(
          "TYPE.words",
          1,
          "All words and findings together, each with its weight as labelled signals gave it, speak"
              + " most for it.");

  /** Means that a dispute over wages has too. */
  private static final Set<String> OF_DISPUTES =
      Set.of("TakesEarnings", "ExcessiveWorkingHours", "FalsePromises", "RestrictsFinancialAccess");

  /** What hints at a use of people, though too little to conclude it alone. */
  private static final double HINT = 0.25;

  /** Sex so clearly told that labor told as well does not outweigh it. */
  private static final double CLEAR = 0.7;

  private TypeRules() {}

  private static boolean tellsNoSituation(Situation situation) {
    boolean asks =
        situation.findings().has(FindingKind.REQUEST, "TRAINING")
            || situation.findings().has(FindingKind.REQUEST, "OUT_OF_SCOPE");
    return asks && Stream.of(ReadingKind.values()).noneMatch(situation::raises);
  }

  private static boolean sex(Situation situation) {
    boolean held =
        situation.means()
            || situation.raises(ReadingKind.MINOR)
            || situation.raises(ReadingKind.IMMINENT_HARM);
    return held && (situation.purpose("SEX") || hints(situation, "SEX", "LABOR"));
  }

  private static boolean labor(Situation situation) {
    return coerced(situation) && (situation.purpose("LABOR") || hints(situation, "LABOR", "SEX"));
  }

  private static boolean coerced(Situation situation) {
    Set<String> means = situation.findings().values(FindingKind.MEANS);
    boolean dispute = means.size() < 2 && OF_DISPUTES.containsAll(means);
    return !dispute
        || (!means.isEmpty()
            && (situation.raises(ReadingKind.MINOR) || situation.purpose("UNSPECIFIED")));
  }

  private static boolean hints(Situation situation, String at, String other) {
    return !situation.purpose("ABUSE")
        && situation.weight(at) >= HINT
        && situation.weight(at) >= situation.weight(other);
  }

  private static boolean sexOutweighs(Situation situation) {
    double sex = situation.weight("SEX");
    return sex >= CLEAR || sex >= situation.weight("LABOR");
  }

  private static TypeRule rule(
      String id, int version, String sentence, TraffickingType type, Predicate<Situation> holds) {
    return new TypeRule(new Rule(id, version, sentence), type, holds);
  }

  /** What all words together speak most for; where none were weighed, the first rule that holds. */
  static TypeRule holding(Situation situation) {
    return situation
        .leansTo("TYPE")
        .map(lean -> TraffickingType.valueOf(lean.value()))
        .filter(type -> type != TraffickingType.NONE || !situation.stated().raises())
        .map(type -> new TypeRule(BY_WORDS, type, any -> true))
        .orElseGet(() -> byIndicators(situation));
  }

  private static TypeRule byIndicators(Situation situation) {
    return ALL.stream().filter(rule -> rule.holds().test(situation)).findFirst().orElseThrow();
  }
}
