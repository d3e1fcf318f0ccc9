package org.waylight.referral.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.plan.domain.DecisionRules.TipStatement;

/** Who may decide what, and the order in which options are offered. */
class DecisionRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final TipStatement STATEMENT = new TipStatement("w", "s", "r");

  @Test
  @DisplayName("DIS-5 only a supervisor's decision needs the statement")
  void statement() {
    PlanAction report = action(ActionKind.REPORT_TO_LAW_ENFORCEMENT, false, true);
    assertThat(DecisionRules.approving(report, LegalBasis.SUPERVISOR_DECISION, null))
        .hasValue(Refusal.STATEMENT_MISSING);
    assertThat(DecisionRules.approving(report, LegalBasis.SUPERVISOR_DECISION, STATEMENT))
        .isEmpty();
    assertThat(DecisionRules.approving(report, LegalBasis.CONSENT, null)).isEmpty();
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
    assertThat(DecisionRules.approving(proposed, LegalBasis.MANDATED_MINOR, null))
        .as("the mandate may still be reported")
        .isEmpty();
    PlanAction option = action(ActionKind.REFERRAL_TO_PROVIDER, false, true);
    assertThat(DecisionRules.declined(option)).isEqualTo(ActionStage.DECLINED);
  }

  @Test
  @DisplayName("TRI-9 what was decided is decided")
  void decided() {
    PlanAction approved =
        action(ActionKind.REFERRAL_TO_PROVIDER, false, true)
            .decided(ActionStage.APPROVED, "ada", NOW);
    assertThat(DecisionRules.approving(approved, LegalBasis.CONSENT, null))
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

  private static PlanAction action(ActionKind kind, boolean mandated, boolean allowed) {
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
        null,
        List.of(),
        "disclosure@builtin-1",
        List.of(),
        null,
        NOW,
        ActionStage.PROPOSED,
        null,
        null);
  }
}
