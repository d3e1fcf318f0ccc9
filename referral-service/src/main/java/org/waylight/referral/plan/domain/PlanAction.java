package org.waylight.referral.plan.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.matching.domain.NextBest;

/**
 * One option of a plan, with what was decided about it.
 *
 * @param mandated a law demands it and its facts are confirmed (DIS-9)
 * @param why how it was matched and what was flagged (PRO-3)
 * @param deadline when it must have been decided and sent
 * @param decidedBy who decided, or who proposed to
 * @param insteadOf the organisation that was matched, zeros if nobody was, if a supervisor chose
 *     another; absent otherwise and from plans older than this field
 * @param addition of a supplement: what it adds to what; absent otherwise
 */
public record PlanAction(
    UUID actionId,
    ActionKind kind,
    @Nullable RecipientKind recipientKind,
    @Nullable Organisation organisation,
    @Nullable Protocol protocol,
    Set<Need> needs,
    boolean mandated,
    boolean allowed,
    @Nullable LegalBasis basis,
    List<String> ruleIds,
    String policyVersion,
    List<String> why,
    @Nullable NextBest nextBest,
    @Nullable Instant deadline,
    ActionStage stage,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable UUID insteadOf,
    @Nullable Addition addition) {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String CHOSEN =
      "RES-1: a supervisor chose another recipient than was matched";

  /** Copies the collections, so that an action never changes. */
  public PlanAction {
    needs = Set.copyOf(needs);
    ruleIds = List.copyOf(ruleIds);
    why = List.copyOf(why);
  }

  /**
   * Who would be told.
   *
   * @param version that was matched; absent from plans older than this field
   */
  public record Organisation(UUID id, @Nullable Long version, String name, boolean synthetic) {}

  /** Which protocol it follows. */
  public record Protocol(UUID id, long version, String name, @Nullable String statute) {}

  /**
   * What a supplement says more (RES-3).
   *
   * @param reportId the report that its recipient got
   * @param news tells what it would say from anything else; keyed, so that it says nothing itself
   */
  public record Addition(UUID reportId, String news) {}

  /** Whether it is the same option, however its facts changed. */
  public boolean sameAs(PlanAction other) {
    return kind == other.kind
        && Objects.equals(matchedId(), other.matchedId())
        && Objects.equals(protocolId(), other.protocolId())
        && addsToTheSame(other);
  }

  private boolean addsToTheSame(PlanAction other) {
    return addition == null
        ? other.addition == null
        : other.addition != null && addition.reportId.equals(other.addition.reportId);
  }

  /** Whether it is a supplement to this report. */
  public boolean addsTo(UUID reportId) {
    return addition != null && addition.reportId.equals(reportId);
  }

  /**
   * A supplement to the report that this action led to, for whoever got it. Where a statute demands
   * the report of a suspected minor it demands what comes to light later too (DIS-9).
   */
  PlanAction supplement(Addition more, Disclosure.Allowed allowed, @Nullable Instant due) {
    boolean demanded = protocol != null && protocol.statute() != null;
    return new PlanAction(
            actionId,
            ActionKind.SUPPLEMENT,
            recipientKind,
            organisation,
            protocol,
            needs,
            demanded && allowed.bases().contains(LegalBasis.MANDATED_MINOR),
            false,
            null,
            List.of(),
            policyVersion,
            List.of("RES-3: new since report " + more.reportId),
            null,
            due,
            ActionStage.PROPOSED,
            null,
            null,
            null,
            more)
        .answered(allowed);
  }

  /** The option, saying one thing more about how it came. */
  public PlanAction saying(String more) {
    List<String> all = new ArrayList<>(why);
    all.add(more);
    return new PlanAction(
        actionId,
        kind,
        recipientKind,
        organisation,
        protocol,
        needs,
        mandated,
        allowed,
        basis,
        ruleIds,
        policyVersion,
        all,
        nextBest,
        deadline,
        stage,
        decidedBy,
        decidedAt,
        insteadOf,
        addition);
  }

  /**
   * This option in place of the same one known before: what was decided stays, what was half
   * decided stays so, unless it would now be approved on something else. Of a supplement whose news
   * changed nothing is half decided: the first supervisor did not see that.
   */
  PlanAction replacing(PlanAction known) {
    boolean onTheSame = basis == known.basis && ruleIds.equals(known.ruleIds);
    if (known.stage.open() && !Objects.equals(addition, known.addition)) {
      return inPlaceOf(known);
    }
    return switch (known.stage) {
      case APPROVED, DECLINED -> known;
      case PROPOSED -> inPlaceOf(known);
      case DECLINE_PROPOSED -> inPlaceOf(known).as(known);
      case APPROVAL_PROPOSED -> onTheSame ? inPlaceOf(known).as(known) : inPlaceOf(known);
    };
  }

  private PlanAction as(PlanAction known) {
    return staged(known.stage, known.decidedBy, known.decidedAt);
  }

  private PlanAction inPlaceOf(PlanAction known) {
    PlanAction same = withId(known.actionId).staged(ActionStage.PROPOSED, null, null);
    Organisation chosen = known.organisation;
    return known.insteadOf == null || chosen == null || insteadOf != null
        ? same
        : same.to(chosen, known.insteadOf).saying(CHOSEN);
  }

  /** The option for another recipient than was matched; an approval of the one before is none. */
  public PlanAction redirected(Organisation chosen) {
    UUID matched = matchedId();
    PlanAction other = to(chosen, matched == null ? NOBODY : matched);
    PlanAction said = why.contains(CHOSEN) ? other : other.saying(CHOSEN);
    return stage == ActionStage.APPROVAL_PROPOSED
        ? said.staged(ActionStage.PROPOSED, null, null)
        : said;
  }

  PlanAction withId(UUID id) {
    return new PlanAction(
        id,
        kind,
        recipientKind,
        organisation,
        protocol,
        needs,
        mandated,
        allowed,
        basis,
        ruleIds,
        policyVersion,
        why,
        nextBest,
        deadline,
        stage,
        decidedBy,
        decidedAt,
        insteadOf,
        addition);
  }

  /** The action with what the policy answers now. */
  public PlanAction answered(Disclosure disclosure) {
    LegalBasis now = disclosure instanceof Disclosure.Allowed opens ? opens.basis() : null;
    return new PlanAction(
        actionId,
        kind,
        recipientKind,
        organisation,
        protocol,
        needs,
        mandated && now != null,
        now != null && organisation != null,
        now,
        disclosure.rules().stream().map(DisclosureRule::id).toList(),
        disclosure.policyVersion(),
        why,
        nextBest,
        deadline,
        stage,
        decidedBy,
        decidedAt,
        insteadOf,
        addition);
  }

  /** The action after a decision. */
  public PlanAction decided(ActionStage next, String by, Instant at) {
    return staged(next, by, at);
  }

  private PlanAction staged(ActionStage next, @Nullable String by, @Nullable Instant at) {
    return new PlanAction(
        actionId,
        kind,
        recipientKind,
        organisation,
        protocol,
        needs,
        mandated,
        allowed,
        basis,
        ruleIds,
        policyVersion,
        why,
        nextBest,
        deadline,
        next,
        by,
        at,
        insteadOf,
        addition);
  }

  /** Who would be told, if somebody is known. */
  public @Nullable UUID organisationId() {
    return idOf(organisation);
  }

  private @Nullable UUID matchedId() {
    return insteadOf == null ? idOf(organisation) : NOBODY.equals(insteadOf) ? null : insteadOf;
  }

  private PlanAction to(Organisation recipient, @Nullable UUID matched) {
    return new PlanAction(
        actionId,
        kind,
        recipientKind,
        recipient,
        protocol,
        needs,
        mandated,
        allowed,
        basis,
        ruleIds,
        policyVersion,
        why,
        nextBest,
        deadline,
        stage,
        decidedBy,
        decidedAt,
        matched,
        addition);
  }

  private @Nullable UUID protocolId() {
    return protocol == null ? null : protocol.id();
  }

  private static @Nullable UUID idOf(@Nullable Organisation organisation) {
    return organisation == null ? null : organisation.id();
  }
}
