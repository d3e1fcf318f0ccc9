package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.waylight.platform.restore.Paused;
import org.waylight.referral.disclosure.application.CaseFiles;
import org.waylight.referral.plan.application.DecideAction.Outcome;
import org.waylight.referral.plan.application.DecideAction.Request;
import org.waylight.referral.plan.domain.DecisionRules;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.Refusal;

/** A supervisor declines an action; a confirmed mandate needs a second one (DIS-9). */
@ApplicationScoped
public class DeclineAction {
  private final Paused paused;
  private final Plans plans;
  private final CaseFiles cases;
  private final DecideAction decide;
  private final Clock clock;

  @Inject
  public DeclineAction(
      Paused paused, Plans plans, CaseFiles cases, DecideAction decide, Clock clock) {
    this.paused = paused;
    this.plans = plans;
    this.cases = cases;
    this.decide = decide;
    this.clock = clock;
  }

  /** Declines, or proposes to. */
  @Transactional
  public Outcome decline(Request request) {
    paused.refuse();
    cases.lockVersions(List.of(request.caseId()));
    Plan plan = plans.lockAll(List.of(request.caseId())).get(request.caseId());
    PlanAction action = plan == null ? null : plan.action(request.actionId()).orElse(null);
    if (plan == null || action == null) {
      return new Outcome.Refused(Refusal.NO_SUCH_ACTION);
    }
    if (plan.version() != request.planVersion()) {
      return new Outcome.Refused(Refusal.PLAN_CHANGED);
    }
    Optional<Refusal> refusal = DecisionRules.declining(action, request.by());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    DecideAction.Taken taken =
        decide.take(plan, action, DecisionRules.declined(action), request, clock.instant());
    return new Outcome.Done(taken.decisionId(), taken.action(), taken.plan().version(), null, null);
  }
}
