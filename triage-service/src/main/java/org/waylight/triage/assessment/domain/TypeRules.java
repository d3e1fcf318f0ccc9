package org.waylight.triage.assessment.domain;

import java.util.List;
import java.util.function.Predicate;
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
          new TypeRule(
              new Rule(
                  "TYPE.both",
                  2,
                  "Commercial sex and labor, both by force, fraud or coercion, each in words of its"
                      + " own."),
              TraffickingType.SEX_AND_LABOR,
              situation -> sex(situation) && labor(situation) && situation.laborApartFromSex()),
          rule(
              "TYPE.sex",
              "Commercial sex by force, fraud or coercion, or of a minor.",
              TraffickingType.SEX,
              TypeRules::sex),
          rule(
              "TYPE.labor",
              "Labor or services by force, fraud or coercion.",
              TraffickingType.LABOR,
              TypeRules::labor),
          rule(
              "TYPE.unspecified",
              "Somebody is controlled or said to be trafficked; for what is not said.",
              TraffickingType.NOT_SPECIFIED,
              situation -> situation.means() || situation.purpose("UNSPECIFIED")),
          rule(
              "TYPE.none",
              "Nothing read speaks for trafficking.",
              TraffickingType.NONE,
              situation -> true));

  private TypeRules() {}

  private static boolean sex(Situation situation) {
    return situation.purpose("SEX") && (situation.means() || situation.raises(ReadingKind.MINOR));
  }

  private static boolean labor(Situation situation) {
    return situation.purpose("LABOR") && situation.means();
  }

  private static TypeRule rule(
      String id, String sentence, TraffickingType type, Predicate<Situation> holds) {
    return new TypeRule(new Rule(id, 1, sentence), type, holds);
  }

  static TypeRule holding(Situation situation) {
    return ALL.stream().filter(rule -> rule.holds().test(situation)).findFirst().orElseThrow();
  }
}
