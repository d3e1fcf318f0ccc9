package org.waylight.referral.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.ActionDecided;
import org.waylight.contracts.v1.Decision;
import org.waylight.platform.access.AccessEntry;
import org.waylight.platform.access.AccessRecord;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.referral.disclosure.application.PersonalTexts;
import org.waylight.referral.disclosure.application.Responses;
import org.waylight.referral.plan.domain.ActionStage;
import org.waylight.referral.plan.domain.DecisionRules.TipStatement;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;
import org.waylight.referral.plan.domain.Refusal;
import org.waylight.referral.plan.domain.SummaryWarning;

/** Stores a decision with all it rests on, and tells of it (DIS-8). */
@ApplicationScoped
public class DecideAction {
  /** What a supervisor answers: done, or why not. */
  public sealed interface Outcome {
    /**
     * Decided.
     *
     * @param body the report, byte for byte, if one was approved
     */
    record Done(
        UUID decisionId,
        PlanAction action,
        long planVersion,
        @Nullable UUID reportId,
        @Nullable String body)
        implements Outcome {}

    /** Not decided. */
    record Refused(Refusal refusal) implements Outcome {}

    /**
     * Not decided: the summary may lead to somebody, and that was not acknowledged as it is.
     *
     * @param warnings what to take out or to acknowledge, in the order of the summary
     */
    record Warned(List<SummaryWarning> warnings) implements Outcome {}
  }

  /**
   * Who decides what about which action of which version of the plan.
   *
   * @param previewDigest of an approval: the digest of what the supervisor was shown
   * @param acknowledged the warnings about the summary that the supervisor knows of, in its order
   */
  public record Request(
      UUID caseId,
      UUID actionId,
      long planVersion,
      @Nullable String previewDigest,
      String by,
      String reason,
      @Nullable String summary,
      List<SummaryWarning> acknowledged,
      @Nullable TipStatement statement) {
    @Override
    public String toString() {
      return "Request[]";
    }
  }

  private final Plans plans;
  private final Decisions decisions;
  private final PersonalTexts texts;
  private final AccessRecord access;
  private final Responses responses;
  private final TimeOrderedIds ids;

  @Inject
  public DecideAction(
      Plans plans,
      Decisions decisions,
      PersonalTexts texts,
      AccessRecord access,
      Responses responses,
      TimeOrderedIds ids) {
    this.plans = plans;
    this.decisions = decisions;
    this.texts = texts;
    this.access = access;
    this.responses = responses;
    this.ids = ids;
  }

  /** The decision's id and the plan after it. */
  record Taken(UUID decisionId, Plan plan, PlanAction action) {}

  Taken take(Plan plan, PlanAction action, ActionStage stage, Request request, Instant now) {
    PlanAction decided = action.decided(stage, request.by(), now);
    Plan next = plan.with(decided);
    plans.save(List.of(next));
    UUID decisionId = record(plan, action, stage.name(), request, now);
    if (!stage.open()) {
      responses.tell(plan.caseId(), event(next, decided, request.by(), now));
    }
    return new Taken(decisionId, next, decided);
  }

  /** Stores what a supervisor decided about an action, for good. */
  UUID record(Plan plan, PlanAction action, String outcome, Request request, Instant now) {
    UUID decisionId = ids.next();
    Optional<TipStatement> statement = Optional.ofNullable(request.statement());
    decisions.record(
        new Decisions.Taken(
            decisionId,
            plan.caseId(),
            plan.planId(),
            action.actionId(),
            plan.version(),
            outcome,
            request.by(),
            now,
            texts.seal(request.reason(), decisionId, "reason"),
            seal(statement.map(TipStatement::why), decisionId, "why"),
            seal(statement.map(TipStatement::safety), decisionId, "safety"),
            seal(statement.map(TipStatement::reachability), decisionId, "reachability"),
            action.basis(),
            action.ruleIds(),
            action.policyVersion(),
            request.acknowledged().stream().map(SummaryWarning::toString).toList()));
    access.append(
        new AccessEntry(
                request.by(),
                "DECIDE",
                "action",
                action.actionId(),
                outcome,
                action.basis() == null ? null : action.basis().name(),
                action.policyVersion())
            .ofCase(plan.caseId()));
    return decisionId;
  }

  private @Nullable SealedText seal(Optional<String> text, UUID decisionId, String field) {
    return text.map(words -> texts.seal(words, decisionId, field)).orElse(null);
  }

  private static ActionDecided event(Plan plan, PlanAction action, String by, Instant now) {
    return new ActionDecided(
        plan.caseId(),
        plan.planId(),
        action.actionId(),
        plan.version(),
        action.stage() == ActionStage.APPROVED ? Decision.APPROVED : Decision.DECLINED,
        action.basis(),
        action.policyVersion(),
        by,
        now);
  }
}
