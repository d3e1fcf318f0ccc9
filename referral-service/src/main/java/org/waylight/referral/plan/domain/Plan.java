package org.waylight.referral.plan.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.RecipientKind;

/**
 * The options of a case. What was decided stays as it was; what was not is matched anew.
 *
 * @param version grows with every proposal and decision
 */
public record Plan(
    UUID planId,
    UUID caseId,
    long version,
    long caseVersion,
    Instant proposedAt,
    List<PlanAction> actions) {

  /**
   * What a supervisor sees first: what may be done before what may not; DIS-4: options without law
   * enforcement first; then mandates, then by deadline.
   */
  private static final Comparator<PlanAction> OFFERED_FIRST =
      Comparator.comparing((PlanAction action) -> !action.allowed())
          .thenComparing(action -> action.kind() == ActionKind.NO_ACTION)
          .thenComparing(Plan::reachesLawEnforcement)
          .thenComparing(action -> !action.mandated())
          .thenComparing(PlanAction::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(PlanAction::kind);

  private static boolean reachesLawEnforcement(PlanAction action) {
    return action.kind() == ActionKind.REPORT_TO_LAW_ENFORCEMENT
        || (action.addition() != null && action.recipientKind() == RecipientKind.LAW_ENFORCEMENT);
  }

  /** Puts the actions in the order they are offered. */
  public Plan {
    actions = actions.stream().sorted(OFFERED_FIRST).toList();
  }

  /** A case's first plan. */
  public static Plan first(
      UUID caseId, long caseVersion, Instant at, List<PlanAction> options, Supplier<UUID> ids) {
    Plan empty = new Plan(ids.get(), caseId, 0, caseVersion, at, List.of());
    return empty.refreshed(caseVersion, at, options, ids);
  }

  /** The plan with new options in place of those nobody decided about; what was asked for stays. */
  public Plan refreshed(
      long newCaseVersion, Instant at, List<PlanAction> options, Supplier<UUID> ids) {
    List<PlanAction> next = new ArrayList<>();
    for (PlanAction option : options) {
      Optional<PlanAction> known = actions.stream().filter(option::sameAs).findFirst();
      next.add(known.map(option::replacing).orElseGet(() -> option.withId(ids.get())));
    }
    actions.stream()
        .filter(action -> action.stage() != ActionStage.PROPOSED || action.askedFor())
        .filter(
            action -> next.stream().noneMatch(other -> other.actionId().equals(action.actionId())))
        .forEach(next::add);
    return new Plan(planId, caseId, version + 1, newCaseVersion, at, next);
  }

  /** The plan with what the policy answers now about options that nobody decided about. */
  public Plan answered(Instant at, PolicyAnswers policy) {
    return new Plan(
        planId,
        caseId,
        version + 1,
        caseVersion,
        at,
        actions.stream().map(action -> answered(action, policy)).toList());
  }

  private static PlanAction answered(PlanAction action, PolicyAnswers policy) {
    RecipientKind kind = action.recipientKind();
    return kind == null || !action.stage().open()
        ? action
        : action
            .answered(policy.about(kind, action.organisationId(), action.connects()))
            .replacing(action);
  }

  /** The same version, with what the policy answers about recipients that people chose. */
  public Plan answeringChosen(PolicyAnswers policy) {
    return new Plan(
        planId,
        caseId,
        version,
        caseVersion,
        proposedAt,
        actions.stream()
            .map(
                action ->
                    action.insteadOf() == null && action.connects() == null
                        ? action
                        : answered(action, policy))
            .toList());
  }

  /**
   * The same version, with these supplements in place of those that are not decided, half decided
   * ones too: what is no longer to be said is nobody's to decide.
   */
  public Plan supplemented(List<PlanAction> supplements, Supplier<UUID> ids) {
    List<PlanAction> next = new ArrayList<>();
    List<PlanAction> open = new ArrayList<>();
    actions.forEach(
        action -> (action.addition() != null && action.stage().open() ? open : next).add(action));
    for (PlanAction supplement : supplements) {
      Optional<PlanAction> known = open.stream().filter(supplement::sameAs).findFirst();
      next.add(known.map(supplement::replacing).orElseGet(() -> supplement.withId(ids.get())));
    }
    return new Plan(planId, caseId, version, caseVersion, proposedAt, next);
  }

  /** The next version, with one action more. */
  public Plan plus(PlanAction asked) {
    List<PlanAction> more = new ArrayList<>(actions);
    more.add(asked);
    return new Plan(planId, caseId, version + 1, caseVersion, proposedAt, more);
  }

  /** The same under a version that was told already. */
  public Plan at(long told) {
    return new Plan(planId, caseId, told, caseVersion, proposedAt, actions);
  }

  /** The next version, with the same actions. */
  public Plan next() {
    return new Plan(planId, caseId, version + 1, caseVersion, proposedAt, actions);
  }

  /** The plan with one action decided. */
  public Plan with(PlanAction decided) {
    return new Plan(
        planId,
        caseId,
        version + 1,
        caseVersion,
        proposedAt,
        actions.stream()
            .map(action -> action.actionId().equals(decided.actionId()) ? decided : action)
            .toList());
  }

  /** The action of an id. */
  public Optional<PlanAction> action(UUID actionId) {
    return actions.stream().filter(action -> action.actionId().equals(actionId)).findFirst();
  }
}
