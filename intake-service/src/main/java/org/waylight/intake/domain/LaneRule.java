package org.waylight.intake.domain;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.StatedFacts;

/**
 * The stated facts that put a signal on the urgent lane, so that it never queues behind a flood.
 * Triage decides how urgent it really is.
 */
public enum LaneRule {
  /** TRI-3: somebody said that a person under 18 may be involved. */
  MINOR_STATED("TRI-3", facts -> facts.minorInvolved() == Answer.YES),
  /** TRI-3: an age under 18 was given. */
  AGE_UNDER_18("TRI-3", facts -> facts.ages().stream().anyMatch(age -> age < 18)),
  /** TRI-4: somebody is in danger now. */
  IMMEDIATE_DANGER("TRI-4", facts -> facts.immediateDanger() == Answer.YES),
  /** TRI-4: somebody may harm themselves. */
  SELF_HARM("TRI-4", facts -> facts.selfHarm() == Answer.YES),
  /** TRI-4: somebody threatens others. */
  THREAT_TO_OTHERS("TRI-4", facts -> facts.threatToOthers() == Answer.YES);

  private final String rule;
  private final Predicate<StatedFacts> holds;

  LaneRule(String rule, Predicate<StatedFacts> holds) {
    this.rule = rule;
    this.holds = holds;
  }

  /** The hotline's rule it serves. */
  public String rule() {
    return rule;
  }

  /**
   * A lane and, for the urgent one, why.
   *
   * @param rule the hotline's rule and what spoke for it
   */
  public record Finding(Lane lane, @Nullable String rule) {
    /** Nothing spoke for the urgent lane. */
    public static final Finding STANDARD = new Finding(Lane.STANDARD, null);

    /** Whether it is urgent. */
    public boolean urgent() {
      return lane == Lane.URGENT;
    }
  }

  /** The lane for what was stated. */
  public static Finding of(StatedFacts facts) {
    return Arrays.stream(values())
        .filter(rule -> rule.holds.test(facts))
        .findFirst()
        .map(rule -> new Finding(Lane.URGENT, rule.rule + " stated " + rule.name()))
        .orElse(Finding.STANDARD);
  }
}
