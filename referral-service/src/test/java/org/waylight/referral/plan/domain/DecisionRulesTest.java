package org.waylight.referral.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.referral.Cases;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.plan.domain.DecisionRules.TipStatement;

/** Who may decide what, and the order in which options are offered. */
class DecisionRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final TipStatement STATEMENT = new TipStatement("w", "s", "r");
  private static final DisclosureSettings BY_ONE = DisclosureSettings.BUILT_IN;
  private static final DisclosureSettings BY_TWO =
      new DisclosureSettings(
          "disclosure@2",
          true,
          Duration.ofDays(9),
          Duration.ofDays(9),
          true,
          true,
          Duration.ofHours(24));

  @Test
  @DisplayName("DIS-5 only a supervisor's decision needs the statement")
  void statement() {
    PlanAction tip = on(LegalBasis.SUPERVISOR_DECISION);
    assertThat(DecisionRules.approving(tip, "ada", null, BY_ONE))
        .hasValue(Refusal.STATEMENT_MISSING);
    assertThat(DecisionRules.approving(tip, "ada", STATEMENT, BY_ONE)).isEmpty();
    assertThat(DecisionRules.approving(on(LegalBasis.CONSENT), "ada", null, BY_ONE)).isEmpty();
  }

  @Test
  @DisplayName("DIS-9 a mandate takes two supervisors to decline, an option one")
  void two_supervisors() {
    PlanAction mandate = action(ActionKind.REPORT_TO_CHILD_PROTECTION, true, true);
    assertThat(DecisionRules.declining(mandate, "ada")).isEmpty();
    assertThat(DecisionRules.declined(mandate)).isEqualTo(ActionStage.DECLINE_PROPOSED);
    PlanAction proposed = mandate.decided(ActionStage.DECLINE_PROPOSED, "ada", NOW);
    assertThat(DecisionRules.declining(proposed, "ada")).hasValue(Refusal.SECOND_SUPERVISOR_NEEDED);
    assertThat(DecisionRules.declining(proposed, "ben")).isEmpty();
    assertThat(DecisionRules.declined(proposed)).isEqualTo(ActionStage.DECLINED);
    assertThat(DecisionRules.approving(proposed, "ada", null, BY_TWO))
        .as("the mandate may still be reported")
        .isEmpty();
    PlanAction option = action(ActionKind.REFERRAL_TO_PROVIDER, false, true);
    assertThat(DecisionRules.declined(option)).isEqualTo(ActionStage.DECLINED);
  }

  @Test
  @DisplayName("DIS-5 where the policy says so a tip takes two supervisors, a consented report one")
  void two_approve_a_tip() {
    PlanAction tip = on(LegalBasis.SUPERVISOR_DECISION);
    assertThat(DecisionRules.approved(tip, BY_ONE)).isEqualTo(ActionStage.APPROVED);
    assertThat(DecisionRules.approved(tip, BY_TWO)).isEqualTo(ActionStage.APPROVAL_PROPOSED);
    assertThat(DecisionRules.approved(on(LegalBasis.CONSENT), BY_TWO))
        .isEqualTo(ActionStage.APPROVED);
    PlanAction half = tip.decided(ActionStage.APPROVAL_PROPOSED, "ada", NOW);
    assertThat(half.stage().open()).isTrue();
    assertThat(DecisionRules.approving(half, "ada", STATEMENT, BY_TWO))
        .hasValue(Refusal.SECOND_APPROVER_NEEDED);
    assertThat(DecisionRules.approving(half, "ben", null, BY_TWO))
        .hasValue(Refusal.STATEMENT_MISSING);
    assertThat(DecisionRules.approving(half, "ben", STATEMENT, BY_TWO)).isEmpty();
    assertThat(DecisionRules.approving(half, "ada", STATEMENT, BY_ONE))
        .as("the policy changed meanwhile")
        .isEmpty();
    assertThat(DecisionRules.approved(half, BY_TWO)).isEqualTo(ActionStage.APPROVED);
    assertThat(DecisionRules.declined(half)).isEqualTo(ActionStage.DECLINED);
  }

  @Test
  @DisplayName("DIS-5 DIS-9 half decided stays so on the same facts; half approved on others, no")
  void half_decided() {
    PlanAction tip = on(LegalBasis.SUPERVISOR_DECISION);
    PlanAction consented = on(LegalBasis.CONSENT);
    for (ActionStage stage : List.of(ActionStage.APPROVAL_PROPOSED, ActionStage.DECLINE_PROPOSED)) {
      Plan first = Plan.first(UUID.randomUUID(), 1, NOW, List.of(tip), UUID::randomUUID);
      PlanAction half = first.actions().getFirst().decided(stage, "ada", NOW);
      Plan plan = first.with(half);

      assertThat(plan.refreshed(2, NOW, List.of(tip), UUID::randomUUID).actions())
          .containsExactly(half);
      PlanAction other =
          plan.refreshed(2, NOW, List.of(consented), UUID::randomUUID).actions().getFirst();
      assertThat(other.actionId()).isEqualTo(half.actionId());
      assertThat(other.basis()).isEqualTo(LegalBasis.CONSENT);
      boolean approval = stage == ActionStage.APPROVAL_PROPOSED;
      assertThat(other.stage()).isEqualTo(approval ? ActionStage.PROPOSED : stage);
      assertThat(other.decidedBy()).isEqualTo(approval ? null : "ada");
      assertThat(plan.refreshed(2, NOW, List.of(), UUID::randomUUID).actions())
          .as("no option any more")
          .containsExactly(half);
      Plan answered =
          plan.answered(
              NOW,
              (kind, organisation, connecting) ->
                  new Disclosure.Refused(List.of(), "disclosure@2"));
      assertThat(answered.actions().getFirst().allowed()).isFalse();
      assertThat(answered.actions().getFirst().stage())
          .isEqualTo(approval ? ActionStage.PROPOSED : stage);
    }
  }

  @Test
  @DisplayName("PRO-4 another recipient is of the same kind, usable and no option of the plan yet")
  void redirecting() {
    PlanAction police = on(LegalBasis.CONSENT);
    Plan plan = Plan.first(UUID.randomUUID(), 1, NOW, List.of(police), UUID::randomUUID);
    UUID own = new UUID(4, police.kind().ordinal());
    UUID other = new UUID(4, 99);
    Optional<RecipientKind> kind = Optional.of(RecipientKind.LAW_ENFORCEMENT);
    assertThat(DecisionRules.redirecting(plan, police, other, kind)).isEmpty();
    assertThat(DecisionRules.redirecting(plan, police, own, kind))
        .hasValue(Refusal.RECIPIENT_IN_PLAN);
    assertThat(DecisionRules.redirecting(plan, police, other, Optional.empty()))
        .hasValue(Refusal.RECIPIENT_UNSUITABLE);
    assertThat(
            DecisionRules.redirecting(
                plan, police, other, Optional.of(RecipientKind.CHILD_PROTECTION)))
        .hasValue(Refusal.RECIPIENT_UNSUITABLE);
    PlanAction approved = police.decided(ActionStage.APPROVED, "ada", NOW);
    assertThat(DecisionRules.redirecting(plan, approved, other, kind))
        .hasValue(Refusal.ALREADY_DECIDED);
  }

  @Test
  @DisplayName("TRI-9 the recipient a supervisor chose stays when the plan is matched anew")
  void chosen_stays() {
    PlanAction.Organisation other =
        new PlanAction.Organisation(new UUID(4, 99), 1L, "county desk", true);
    PlanAction option = on(LegalBasis.CONSENT);
    Plan first = Plan.first(UUID.randomUUID(), 1, NOW, List.of(option), UUID::randomUUID);
    Plan chosen = first.with(first.actions().getFirst().redirected(other));

    Plan again = chosen.refreshed(2, NOW, List.of(option), UUID::randomUUID);
    Plan twice = again.refreshed(3, NOW, List.of(option), UUID::randomUUID);

    assertThat(twice.actions())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.actionId()).isEqualTo(first.actions().getFirst().actionId());
              assertThat(action.organisation()).isEqualTo(other);
              assertThat(action.insteadOf()).isEqualTo(option.organisationId());
              assertThat(action.why()).hasSize(1);
            });
    Plan answered =
        twice.answeringChosen(
            (kind, organisation, connecting) ->
                new Disclosure.Refused(List.of(), String.valueOf(organisation)));
    assertThat(answered.version()).isEqualTo(twice.version());
    assertThat(answered.actions().getFirst().policyVersion()).isEqualTo(other.id().toString());
    assertThat(
            first.answeringChosen(
                (kind, organisation, connecting) -> new Disclosure.Refused(List.of(), "x")))
        .isEqualTo(first);
  }

  @Test
  @DisplayName("DIS-5 half an approval is not one for another recipient")
  void approval_is_for_one() {
    PlanAction.Organisation other =
        new PlanAction.Organisation(new UUID(4, 99), 1L, "county desk", true);
    PlanAction half =
        on(LegalBasis.SUPERVISOR_DECISION).decided(ActionStage.APPROVAL_PROPOSED, "ada", NOW);
    assertThat(half.redirected(other).stage()).isEqualTo(ActionStage.PROPOSED);
    assertThat(half.redirected(other).decidedBy()).isNull();
    PlanAction declining = on(LegalBasis.CONSENT).decided(ActionStage.DECLINE_PROPOSED, "ada", NOW);
    assertThat(declining.redirected(other).decidedBy()).isEqualTo("ada");
  }

  @Test
  @DisplayName("TRI-9 what was decided is decided")
  void decided() {
    PlanAction approved =
        action(ActionKind.REFERRAL_TO_PROVIDER, false, true)
            .decided(ActionStage.APPROVED, "ada", NOW);
    assertThat(DecisionRules.approving(approved, "ben", null, BY_ONE))
        .hasValue(Refusal.ALREADY_DECIDED);
    assertThat(DecisionRules.declining(approved, "ben")).hasValue(Refusal.ALREADY_DECIDED);
  }

  @Test
  @DisplayName("DIS-4 options without law enforcement come first, what is refused and nothing last")
  void order() {
    Plan plan =
        new Plan(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            1,
            NOW,
            List.of(
                action(ActionKind.NO_ACTION, false, true),
                action(ActionKind.REPORT_TO_CHILD_PROTECTION, false, false),
                action(ActionKind.REPORT_TO_LAW_ENFORCEMENT, true, true),
                action(ActionKind.REFERRAL_TO_PROVIDER, false, true),
                action(ActionKind.REPORT_TO_CHILD_PROTECTION, true, true)));
    assertThat(plan.actions())
        .extracting(PlanAction::kind)
        .containsExactly(
            ActionKind.REPORT_TO_CHILD_PROTECTION,
            ActionKind.REFERRAL_TO_PROVIDER,
            ActionKind.REPORT_TO_LAW_ENFORCEMENT,
            ActionKind.NO_ACTION,
            ActionKind.REPORT_TO_CHILD_PROTECTION);
  }

  @Test
  @DisplayName("DIS-9 among options without law enforcement a mandate comes first")
  void mandate_first() {
    PlanAction option = action(ActionKind.REPORT_TO_CHILD_PROTECTION, false, true);
    PlanAction mandate = action(ActionKind.EMERGENCY_COORDINATION, true, true);
    Plan plan =
        new Plan(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            1,
            NOW,
            List.of(option, mandate, action(ActionKind.REPORT_TO_LAW_ENFORCEMENT, true, true)));
    assertThat(plan.actions())
        .extracting(PlanAction::kind)
        .containsExactly(
            ActionKind.EMERGENCY_COORDINATION,
            ActionKind.REPORT_TO_CHILD_PROTECTION,
            ActionKind.REPORT_TO_LAW_ENFORCEMENT);
  }

  @Test
  @DisplayName("a plan matched anew keeps ids and decisions, and drops what no longer matches")
  void refreshed() {
    PlanAction provider = action(ActionKind.REFERRAL_TO_PROVIDER, false, true);
    PlanAction police = action(ActionKind.REPORT_TO_LAW_ENFORCEMENT, false, true);
    Plan first = Plan.first(UUID.randomUUID(), 1, NOW, List.of(provider, police), UUID::randomUUID);
    PlanAction offered = first.actions().getFirst();
    Plan decided = first.with(first.actions().getLast().decided(ActionStage.DECLINED, "ada", NOW));
    Plan again = decided.refreshed(2, NOW, List.of(provider, police), UUID::randomUUID);
    assertThat(again.version()).isEqualTo(3);
    assertThat(again.actions()).hasSize(2).contains(offered);
    assertThat(again.action(decided.actions().getLast().actionId()))
        .map(PlanAction::stage)
        .hasValue(ActionStage.DECLINED);
    Plan fewer = again.refreshed(3, NOW, List.of(), UUID::randomUUID);
    assertThat(fewer.actions()).singleElement().extracting(PlanAction::decidedBy).isEqualTo("ada");
  }

  @ParameterizedTest(name = "RES-1 {0}, phone: {1}, on the line: {2} -> {3}")
  @DisplayName("RES-1 a live transfer is asked for where somebody can be called who may help")
  @CsvSource({
    "REFERRAL_TO_PROVIDER,        true,  signaler, -",
    "REFERRAL_TO_PARTNER_HOTLINE, true,  signaler, -",
    "EMERGENCY_COORDINATION,      true,  signaler, -",
    "REPORT_TO_LAW_ENFORCEMENT,   true,  signaler, TRANSFER_UNSUITABLE",
    "REPORT_TO_CHILD_PROTECTION,  true,  signaler, TRANSFER_UNSUITABLE",
    "LIVE_TRANSFER,               true,  signaler, TRANSFER_UNSUITABLE",
    "SUPPLEMENT,                  true,  signaler, TRANSFER_UNSUITABLE",
    "NO_ACTION,                   true,  signaler, TRANSFER_UNSUITABLE",
    "REFERRAL_TO_PROVIDER,        false, signaler, NO_PHONE",
    "REFERRAL_TO_PROVIDER,        true,  victim,   NOT_ON_THE_LINE",
    "REFERRAL_TO_PROVIDER,        true,  nobody,   NOT_ON_THE_LINE",
  })
  void transferring(ActionKind kind, boolean phone, String onTheLine, String refusal) {
    PlanAction option = action(kind, false, true);
    Cases cases = new Cases().toldBy(SignalerKind.FAMILY_FRIEND);
    UUID person =
        switch (onTheLine) {
          case "signaler" -> cases.signalerId;
          case "victim" -> cases.victimId;
          default -> UUID.randomUUID();
        };
    Plan plan = Plan.first(UUID.randomUUID(), 1, NOW, List.of(option), UUID::randomUUID);
    assertThat(
            DecisionRules.transferring(plan, option, person, cases.state().persons(), phone)
                .map(Refusal::name)
                .orElse("-"))
        .isEqualTo(refusal);
  }

  @Test
  @DisplayName(
      "TRI-9 CON-2 a live transfer asked for stays in the plan, answered anew, until it is decided;"
          + " once is enough, and it goes to no other recipient")
  void transferAsked() {
    PlanAction option = action(ActionKind.REFERRAL_TO_PROVIDER, false, true, LegalBasis.CONSENT);
    Cases cases = new Cases();
    PlanAction asked = option.transfer(cases.victimId, "cora", allowed()).withId(UUID.randomUUID());
    assertThat(asked.connects()).isEqualTo(cases.victimId);
    assertThat(asked.allowed()).isTrue();
    assertThat(asked.mandated()).isFalse();
    Plan plan =
        Plan.first(UUID.randomUUID(), 1, NOW, List.of(option), UUID::randomUUID).plus(asked);
    assertThat(plan.version()).isEqualTo(2);
    PlanAction known = plan.action(asked.actionId()).orElseThrow();
    List<CasePerson> persons = cases.state().persons();
    assertThat(DecisionRules.transferring(plan, option, cases.victimId, persons, true))
        .hasValue(Refusal.TRANSFER_ASKED);
    assertThat(
            DecisionRules.redirecting(
                plan, known, UUID.randomUUID(), Optional.ofNullable(known.recipientKind())))
        .hasValue(Refusal.TRANSFER_UNSUITABLE);

    Plan again =
        plan.refreshed(2, NOW, List.of(option), UUID::randomUUID)
            .answeringChosen(
                (kind, organisation, connecting) ->
                    cases.victimId.equals(connecting)
                        ? new Disclosure.Refused(
                            List.of(DisclosureRule.CON_2_WITHDRAWN), "disclosure@2")
                        : allowed());
    assertThat(again.action(asked.actionId()).orElseThrow())
        .satisfies(
            now -> {
              assertThat(now.allowed()).isFalse();
              assertThat(now.ruleIds()).containsExactly(DisclosureRule.CON_2_WITHDRAWN.id());
              assertThat(now.connects()).isEqualTo(cases.victimId);
            });
    assertThat(again.actions()).filteredOn(each -> each.connects() == null).hasSize(1);
    Plan declined = again.with(known.decided(ActionStage.DECLINED, "ada", NOW));
    assertThat(DecisionRules.transferring(declined, option, cases.victimId, persons, true))
        .isEmpty();
  }

  private static Disclosure allowed() {
    return new Disclosure.Allowed(
        LegalBasis.CONSENT,
        Set.of(LegalBasis.CONSENT),
        List.of(),
        List.of(),
        Set.of(),
        List.of(DisclosureRule.CON_2_GIVEN),
        "disclosure@builtin-1");
  }

  private static PlanAction on(LegalBasis basis) {
    return action(ActionKind.REPORT_TO_LAW_ENFORCEMENT, false, true, basis);
  }

  private static PlanAction action(ActionKind kind, boolean mandated, boolean allowed) {
    return action(kind, mandated, allowed, null);
  }

  private static PlanAction action(
      ActionKind kind, boolean mandated, boolean allowed, @Nullable LegalBasis basis) {
    @Nullable RecipientKind recipient =
        kind == ActionKind.NO_ACTION ? null : RecipientKind.LAW_ENFORCEMENT;
    return new PlanAction(
        UUID.randomUUID(),
        kind,
        recipient,
        recipient == null
            ? null
            : new PlanAction.Organisation(new UUID(4, kind.ordinal()), 1L, "desk", true),
        null,
        Set.of(),
        mandated,
        allowed,
        basis,
        List.of(),
        "disclosure@builtin-1",
        List.of(),
        null,
        NOW,
        ActionStage.PROPOSED,
        null,
        null,
        null,
        null,
        null);
  }
}
