package org.waylight.intake.domain;

import java.util.Arrays;
import java.util.function.Predicate;
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

  /** The lane for what was stated. */
  public static Lane laneOf(StatedFacts facts) {
    return Arrays.stream(values()).anyMatch(rule -> rule.holds.test(facts))
        ? Lane.URGENT
        : Lane.STANDARD;
  }
}
