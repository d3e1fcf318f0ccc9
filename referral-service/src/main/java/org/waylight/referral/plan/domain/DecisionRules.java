package org.waylight.referral.plan.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.LegalBasis;

/** Who may decide what about an action, and what they must say (DIS-5, DIS-9, TRI-9). */
public final class DecisionRules {
  /** What DIS-5 makes a supervisor record. */
  public record TipStatement(String why, String safety, String reachability) {
    @Override
    public String toString() {
      return "TipStatement[]";
    }
  }

  private DecisionRules() {}

  /** Why the action may not be approved on this basis, if so. */
  public static Optional<Refusal> approving(
      PlanAction action, @Nullable LegalBasis basis, @Nullable TipStatement statement) {
    if (!action.stage().open()) {
      return Optional.of(Refusal.ALREADY_DECIDED);
    }
    if (action.recipientKind() != null && action.organisation() == null) {
      return Optional.of(Refusal.NOBODY_TO_TELL);
    }
    return basis == LegalBasis.SUPERVISOR_DECISION && statement == null
        ? Optional.of(Refusal.STATEMENT_MISSING)
        : Optional.empty();
  }

  /** Why this supervisor may not decline the action, if so. */
  public static Optional<Refusal> declining(PlanAction action, String by) {
    if (!action.stage().open()) {
      return Optional.of(Refusal.ALREADY_DECIDED);
    }
    return action.stage() == ActionStage.DECLINE_PROPOSED && by.equals(action.decidedBy())
        ? Optional.of(Refusal.SECOND_SUPERVISOR_NEEDED)
        : Optional.empty();
  }

  /** DIS-9: a confirmed mandate needs two supervisors; anything else one. */
  public static ActionStage declined(PlanAction action) {
    return action.mandated() && action.stage() == ActionStage.PROPOSED
        ? ActionStage.DECLINE_PROPOSED
        : ActionStage.DECLINED;
  }
}
