package org.waylight.referral.plan.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.DisclosureSettings;

/** Who may decide what about an action, and what they must say (DIS-5, DIS-9, TRI-9). */
public final class DecisionRules {
  /** What DIS-5 makes a supervisor record. */
  public record TipStatement(String why, String safety, String reachability) {
    @Override
    public String toString() {
      return "TipStatement[]";
    }
  }

  /** To whom somebody on the line can be handed over. */
  private static final Set<ActionKind> TRANSFERABLE =
      Set.of(
          ActionKind.REFERRAL_TO_PROVIDER,
          ActionKind.REFERRAL_TO_PARTNER_HOTLINE,
          ActionKind.EMERGENCY_COORDINATION);

  private DecisionRules() {}

  /**
   * Why this supervisor may not approve the action as the policy answers now, if so.
   *
   * @param statement what DIS-5 asks for, if it was said
   */
  public static Optional<Refusal> approving(
      PlanAction action, String by, @Nullable TipStatement statement, DisclosureSettings settings) {
    if (!action.stage().open()) {
      return Optional.of(Refusal.ALREADY_DECIDED);
    }
    if (action.recipientKind() != null && action.organisation() == null) {
      return Optional.of(Refusal.NOBODY_TO_TELL);
    }
    if (action.basis() == LegalBasis.SUPERVISOR_DECISION && statement == null) {
      return Optional.of(Refusal.STATEMENT_MISSING);
    }
    return needsTwo(action, settings)
            && action.stage() == ActionStage.APPROVAL_PROPOSED
            && by.equals(action.decidedBy())
        ? Optional.of(Refusal.SECOND_APPROVER_NEEDED)
        : Optional.empty();
  }

  /**
   * DIS-5: where the policy says so, a tip is approved by two supervisors; anything else by one.
   */
  public static ActionStage approved(PlanAction action, DisclosureSettings settings) {
    return needsTwo(action, settings) && action.stage() != ActionStage.APPROVAL_PROPOSED
        ? ActionStage.APPROVAL_PROPOSED
        : ActionStage.APPROVED;
  }

  private static boolean needsTwo(PlanAction action, DisclosureSettings settings) {
    return settings.tipsByTwo() && action.basis() == LegalBasis.SUPERVISOR_DECISION;
  }

  /**
   * Why the option may not go to another recipient, if so.
   *
   * @param kind of the one chosen; absent if the directory has nobody usable of that id
   */
  public static Optional<Refusal> redirecting(
      Plan plan, PlanAction action, UUID organisation, Optional<RecipientKind> kind) {
    if (!action.stage().open()) {
      return Optional.of(Refusal.ALREADY_DECIDED);
    }
    if (action.addition() != null) {
      return Optional.of(Refusal.SAME_RECIPIENT);
    }
    if (action.connects() != null) {
      return Optional.of(Refusal.TRANSFER_UNSUITABLE);
    }
    if (kind.isEmpty() || kind.get() != action.recipientKind()) {
      return Optional.of(Refusal.RECIPIENT_UNSUITABLE);
    }
    boolean option =
        plan.actions().stream()
            .anyMatch(
                other ->
                    other.recipientKind() == action.recipientKind()
                        && organisation.equals(other.organisationId()));
    return option ? Optional.of(Refusal.RECIPIENT_IN_PLAN) : Optional.empty();
  }

  /**
   * Why nobody can be handed over live to an option's recipient, if so.
   *
   * @param person who is said to be on the line
   * @param persons of the case
   * @param hasPhone whether the recipient can be called over a fresh contact
   */
  public static Optional<Refusal> transferring(
      Plan plan, PlanAction option, UUID person, List<CasePerson> persons, boolean hasPhone) {
    if (!TRANSFERABLE.contains(option.kind())) {
      return Optional.of(Refusal.TRANSFER_UNSUITABLE);
    }
    if (!hasPhone) {
      return Optional.of(Refusal.NO_PHONE);
    }
    boolean signals =
        persons.stream()
            .anyMatch(
                each ->
                    each.personId().equals(person) && each.roles().contains(PersonRole.SIGNALER));
    if (!signals) {
      return Optional.of(Refusal.NOT_ON_THE_LINE);
    }
    boolean asked =
        plan.actions().stream()
            .filter(other -> other.stage().open())
            .anyMatch(
                other ->
                    person.equals(other.connects())
                        && Objects.equals(other.organisationId(), option.organisationId()));
    return asked ? Optional.of(Refusal.TRANSFER_ASKED) : Optional.empty();
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
    return action.mandated() && action.stage() != ActionStage.DECLINE_PROPOSED
        ? ActionStage.DECLINE_PROPOSED
        : ActionStage.DECLINED;
  }
}
