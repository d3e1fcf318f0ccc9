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
 * @param line of a live transfer, and of a follow-up after one whose line dropped: whose line;
 *     absent otherwise
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
    @Nullable Addition addition,
    @Nullable Line line) {

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

  /**
   * The line to somebody who is, or was, in conversation with the hotline.
   *
   * @param personId who is to be connected
   * @param dropped the report of the transfer in which the line dropped; absent: it is open
   */
  public record Line(UUID personId, @Nullable UUID dropped) {}

  /** What the policy answered. */
  private record Answer(
      boolean mandated,
      boolean allowed,
      @Nullable LegalBasis basis,
      List<String> ruleIds,
      String policyVersion) {}

  /** What was decided, or proposed to be. */
  private record Verdict(ActionStage stage, @Nullable String by, @Nullable Instant at) {
    static final Verdict NONE = new Verdict(ActionStage.PROPOSED, null, null);
  }

  /** Whether it is the same option, however its facts changed. */
  public boolean sameAs(PlanAction other) {
    return kind == other.kind
        && Objects.equals(matchedId(), other.matchedId())
        && Objects.equals(protocolId(), other.protocolId())
        && Objects.equals(line, other.line)
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

  /** Whom it would connect with its recipient; absent of all but a live transfer. */
  public @Nullable UUID connects() {
    return kind == ActionKind.LIVE_TRANSFER && line != null ? line.personId : null;
  }

  /** It was not matched: news or a person asked for it, so no match takes it away. */
  boolean askedFor() {
    return addition != null || kind == ActionKind.LIVE_TRANSFER;
  }

  /**
   * A supplement to the report that this action led to, for whoever got it. Where a statute demands
   * the report of a suspected minor it demands what comes to light later too (DIS-9); whether words
   * say anything of that kind nobody knows before they were read.
   */
  PlanAction supplement(
      Addition more, boolean inWords, Disclosure.Allowed allowed, @Nullable Instant due) {
    boolean demanded = protocol != null && protocol.statute() != null && !inWords;
    return beside(
            ActionKind.SUPPLEMENT,
            demanded && allowed.bases().contains(LegalBasis.MANDATED_MINOR),
            inWords
                ? "RES-3: more was told in words since report %s: read it, write what they need"
                    .formatted(more.reportId)
                : "RES-3: new since report " + more.reportId,
            due,
            more,
            null)
        .answered(allowed);
  }

  /**
   * The live transfer of somebody to this option's recipient, without an id.
   *
   * @param disclosure what the policy answers about connecting them
   */
  public PlanAction transfer(UUID personId, String askedBy, Disclosure disclosure) {
    return beside(
            ActionKind.LIVE_TRANSFER,
            false,
            "RES-1: " + askedBy + " asked for it: the person is on the line",
            deadline,
            null,
            new Line(personId, null))
        .answered(disclosure);
  }

  private PlanAction beside(
      ActionKind other,
      boolean demanded,
      String because,
      @Nullable Instant due,
      @Nullable Addition more,
      @Nullable Line on) {
    return new PlanAction(
        actionId,
        other,
        recipientKind,
        organisation,
        protocol,
        needs,
        demanded,
        false,
        null,
        List.of(),
        policyVersion,
        List.of(because),
        null,
        due,
        ActionStage.PROPOSED,
        null,
        null,
        null,
        more,
        on);
  }

  /** The option, saying one thing more about how it came. */
  public PlanAction saying(String more) {
    List<String> all = new ArrayList<>(why);
    all.add(more);
    return with(actionId, organisation, insteadOf, answer(), all, verdict());
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
      case DECLINE_PROPOSED -> inPlaceOf(known).decided(known.verdict());
      case APPROVAL_PROPOSED ->
          onTheSame ? inPlaceOf(known).decided(known.verdict()) : inPlaceOf(known);
    };
  }

  private PlanAction inPlaceOf(PlanAction known) {
    PlanAction same = withId(known.actionId).decided(Verdict.NONE);
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
    return stage == ActionStage.APPROVAL_PROPOSED ? said.decided(Verdict.NONE) : said;
  }

  /** The action under an id of its own. */
  public PlanAction withId(UUID id) {
    return with(id, organisation, insteadOf, answer(), why, verdict());
  }

  /** The action with what the policy answers now. */
  public PlanAction answered(Disclosure disclosure) {
    LegalBasis now = disclosure instanceof Disclosure.Allowed opens ? opens.basis() : null;
    Answer answer =
        new Answer(
            mandated && now != null,
            now != null && organisation != null,
            now,
            disclosure.rules().stream().map(DisclosureRule::id).toList(),
            disclosure.policyVersion());
    return with(actionId, organisation, insteadOf, answer, why, verdict());
  }

  /** The action after a decision. */
  public PlanAction decided(ActionStage next, String by, Instant at) {
    return decided(new Verdict(next, by, at));
  }

  private PlanAction decided(Verdict verdict) {
    return with(actionId, organisation, insteadOf, answer(), why, verdict);
  }

  /** Who would be told, if somebody is known. */
  public @Nullable UUID organisationId() {
    return idOf(organisation);
  }

  private @Nullable UUID matchedId() {
    return insteadOf == null ? idOf(organisation) : NOBODY.equals(insteadOf) ? null : insteadOf;
  }

  private PlanAction to(Organisation recipient, @Nullable UUID matched) {
    return with(actionId, recipient, matched, answer(), why, verdict());
  }

  private Answer answer() {
    return new Answer(mandated, allowed, basis, ruleIds, policyVersion);
  }

  private Verdict verdict() {
    return new Verdict(stage, decidedBy, decidedAt);
  }

  /** The one way in which an action is copied. */
  private PlanAction with(
      UUID id,
      @Nullable Organisation recipient,
      @Nullable UUID matched,
      Answer answer,
      List<String> reasons,
      Verdict verdict) {
    return new PlanAction(
        id,
        kind,
        recipientKind,
        recipient,
        protocol,
        needs,
        answer.mandated,
        answer.allowed,
        answer.basis,
        answer.ruleIds,
        answer.policyVersion,
        reasons,
        nextBest,
        deadline,
        verdict.stage,
        verdict.by,
        verdict.at,
        matched,
        addition,
        line);
  }

  private @Nullable UUID protocolId() {
    return protocol == null ? null : protocol.id();
  }

  private static @Nullable UUID idOf(@Nullable Organisation organisation) {
    return organisation == null ? null : organisation.id();
  }
}
