package org.waylight.protocol.domain;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One rule that a content keeps before anybody can act by it.
 *
 * @param id as the hotline numbers it, such as {@code PRO-4}
 * @param sentence the rule in words
 * @param broken what is wrong, nothing if the rule is kept
 */
public record Rule<C extends Content>(
    String id, String sentence, BiFunction<Candidate<C>, Registry, List<Finding>> broken) {

  /** A problem before it is known which rule found it. */
  public record Finding(String field, String problem, String mend) {}

  /** What the candidate breaks of all these rules, in their order. */
  public static <C extends Content> List<FieldProblem> brokenOf(
      List<Rule<C>> rules, Candidate<C> candidate, Registry registry) {
    return rules.stream()
        .flatMap(
            rule ->
                rule.broken().apply(candidate, registry).stream()
                    .map(
                        found ->
                            new FieldProblem(
                                found.field(), rule.id(), found.problem(), found.mend())))
        .toList();
  }

  static List<Finding> unless(boolean kept, String field, String problem, String mend) {
    return kept ? List.of() : List.of(new Finding(field, problem, mend));
  }
}
