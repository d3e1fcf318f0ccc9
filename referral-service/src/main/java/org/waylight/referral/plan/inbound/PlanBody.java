package org.waylight.referral.plan.inbound;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.plan.application.ShowPlan;
import org.waylight.referral.plan.domain.ActionStage;
import org.waylight.referral.plan.domain.Plan;
import org.waylight.referral.plan.domain.PlanAction;

/** A plan as a supervisor reads it. */
record PlanBody(
    UUID planId,
    UUID caseId,
    long version,
    long caseVersion,
    Instant proposedAt,
    List<ActionBody> actions) {

  /** One option; what was decided about it is under {@code decision}. */
  record ActionBody(
      UUID actionId,
      ActionKind kind,
      @Nullable RecipientKind recipientKind,
      @Nullable OrganisationBody organisation,
      @Nullable ProtocolBody protocol,
      List<Need> needs,
      boolean mandated,
      boolean allowed,
      @Nullable LegalBasis basis,
      List<RuleBody> rules,
      String policyVersion,
      List<String> why,
      @Nullable NextBestBody nextBest,
      @Nullable Instant deadline,
      @Schema(description = "Of a supplement: the report that its recipient got")
          @Nullable UUID supplements,
      @Schema(
              description =
                  "Of a live transfer: who is to be connected; of a follow-up after one: whose line"
                      + " dropped")
          @Nullable UUID personId,
      @Schema(
              type = SchemaType.OBJECT,
              description = "The report as it would leave, byte for byte, less the summary")
          @JsonRawValue
          @Nullable String wouldDisclose,
      @Schema(
              description =
                  "Names exactly what is shown here; an approval sends it. Absent once decided")
          @Nullable String previewDigest,
      @Nullable DecisionBody decision) {}

  record OrganisationBody(UUID id, String name) {}

  record ProtocolBody(UUID id, long version, String name, @Nullable String statute) {}

  /** A rule of the disclosure policy in plain words. */
  record RuleBody(String id, int version, String text) {}

  record NextBestBody(UUID id, String name, String whyNot) {}

  record DecisionBody(ActionStage state, @Nullable String by, @Nullable Instant at) {}

  private static final Map<String, String> SENTENCES =
      Arrays.stream(DisclosureRule.values())
          .collect(Collectors.toUnmodifiableMap(DisclosureRule::id, DisclosureRule::sentence));

  static PlanBody of(ShowPlan.Shown shown) {
    Plan plan = shown.plan();
    return new PlanBody(
        plan.planId(),
        plan.caseId(),
        plan.version(),
        plan.caseVersion(),
        plan.proposedAt(),
        shown.actions().stream().map(PlanBody::action).toList());
  }

  private static ActionBody action(ShowPlan.ShownAction shown) {
    PlanAction action = shown.action();
    PlanAction.Organisation organisation = action.organisation();
    PlanAction.Protocol protocol = action.protocol();
    var nextBest = action.nextBest();
    return new ActionBody(
        action.actionId(),
        action.kind(),
        action.recipientKind(),
        organisation == null ? null : new OrganisationBody(organisation.id(), organisation.name()),
        protocol == null
            ? null
            : new ProtocolBody(
                protocol.id(), protocol.version(), protocol.name(), protocol.statute()),
        action.needs().stream().sorted().toList(),
        action.mandated(),
        action.allowed(),
        action.basis(),
        action.ruleIds().stream().map(PlanBody::rule).toList(),
        action.policyVersion(),
        action.why(),
        nextBest == null
            ? null
            : new NextBestBody(nextBest.id(), nextBest.name(), nextBest.whyNot()),
        action.deadline(),
        action.addition() == null ? null : action.addition().reportId(),
        action.line() == null ? null : action.line().personId(),
        shown.wouldDisclose(),
        shown.previewDigest(),
        action.stage() == ActionStage.PROPOSED
            ? null
            : new DecisionBody(action.stage(), action.decidedBy(), action.decidedAt()));
  }

  private static RuleBody rule(String quoted) {
    int at = quoted.lastIndexOf('@');
    return new RuleBody(
        quoted.substring(0, at),
        Integer.parseInt(quoted.substring(at + 1)),
        SENTENCES.getOrDefault(quoted, "a rule of an earlier version"));
  }
}
