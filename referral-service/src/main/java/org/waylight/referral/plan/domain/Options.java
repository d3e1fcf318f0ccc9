package org.waylight.referral.plan.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ContactBackPolicy;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.matching.domain.MatchedOption;

/** Makes a plan's actions of what was matched and what the policy says about each. */
public final class Options {
  private static final UUID NOT_GIVEN_YET = new UUID(0, 0);

  /** TRI-7: such a request is answered; nobody is told of it, unless danger was stated or read. */
  private static final Set<RequestType> ANSWERED_NOT_REPORTED =
      Set.of(RequestType.GENERAL_INFORMATION, RequestType.TRAINING, RequestType.OUT_OF_SCOPE);

  private static final Set<DisclosureRule> ASKING_HELPS =
      Set.of(
          DisclosureRule.CON_3_SILENCE,
          DisclosureRule.CON_1_UNKNOWN,
          DisclosureRule.CON_2_EXPIRED,
          DisclosureRule.CON_2_ELEMENTS);

  private final CaseSnapshot state;
  private final List<Consent> consents;
  private final DisclosureSettings settings;
  private final Instant now;
  private final PolicyAnswers policy;

  public Options(
      CaseSnapshot state,
      List<Consent> consents,
      DisclosureSettings settings,
      Instant now,
      PolicyAnswers policy) {
    this.state = state;
    this.consents = consents;
    this.settings = settings;
    this.now = now;
    this.policy = policy;
  }

  /**
   * The options of the case, without ids.
   *
   * @param dropped lines that dropped during a live transfer
   */
  public List<PlanAction> of(List<MatchedOption> matched, List<PlanAction.Line> dropped) {
    List<PlanAction> actions = new ArrayList<>();
    Set<RecipientKind> toAsk = new TreeSet<>();
    if (!answeredNotReported()) {
      for (MatchedOption option : matched) {
        Disclosure disclosure = policy.about(option.recipientKind(), organisationOf(option), null);
        actions.add(disclosing(option, disclosure));
        if (disclosure.rules().stream().anyMatch(ASKING_HELPS::contains)) {
          toAsk.add(option.recipientKind());
        }
      }
    }
    state.persons().stream()
        .filter(person -> person.roles().contains(PersonRole.SIGNALER))
        .findFirst()
        .ifPresent(signaler -> actions.add(followUp(signaler, toAsk)));
    for (PlanAction.Line line : dropped) {
      state.persons().stream()
          .filter(person -> isOrWas(person, line.personId()))
          .forEach(person -> actions.add(afterDropped(person, line)));
    }
    if (actions.stream().noneMatch(PlanAction::mandated)) {
      actions.add(noAction());
    }
    return actions;
  }

  private static boolean isOrWas(CasePerson person, UUID id) {
    return person.personId().equals(id)
        || (person.formerIds() != null && person.formerIds().contains(id));
  }

  private static @Nullable UUID organisationOf(MatchedOption option) {
    return option.organisation() == null ? null : option.organisation().organisationId();
  }

  private boolean answeredNotReported() {
    return ANSWERED_NOT_REPORTED.contains(state.assessment().requestType())
        && state.assessment().readings().stream()
            .noneMatch(reading -> reading.value() == Answer.YES);
  }

  private PlanAction disclosing(MatchedOption option, Disclosure disclosure) {
    ProtocolPublished protocol = option.protocol();
    List<String> why = new ArrayList<>(option.why());
    @Nullable LegalBasis basis = null;
    boolean confirmed = false;
    if (disclosure instanceof Disclosure.Allowed allowed) {
      basis = allowed.basis();
      confirmed = protocol != null && allowed.bases().contains(protocol.basis());
    }
    if (option.mandated() && !confirmed) {
      why.add("DIS-10: a law demands this once what it rests on is stated or confirmed");
    }
    return action(
        kindOf(option.recipientKind()),
        option,
        option.mandated() && confirmed,
        basis != null && option.organisation() != null,
        basis,
        disclosure.rules(),
        why,
        protocol == null ? state.dueAt() : state.openedAt().plus(protocol.deadline()),
        null);
  }

  /** CON-3, CON-4: what is not known can be asked, if the signaler may be contacted. */
  private PlanAction followUp(CasePerson signaler, Set<RecipientKind> toAsk) {
    DisclosureRule rule = ContactBackPolicy.decide(signaler, consents, settings, now);
    List<String> why = new ArrayList<>();
    toAsk.forEach(kind -> why.add("CON-3: ask whether " + kind + " may be told"));
    return followUp(signaler, rule, why, null);
  }

  /** RES-2, CON-4: somebody was not connected because the line dropped; nobody knows why it did. */
  private PlanAction afterDropped(CasePerson person, PlanAction.Line line) {
    DisclosureRule rule = ContactBackPolicy.afterDropped(person, consents, settings, now);
    List<String> why = new ArrayList<>();
    why.add("RES-2: the line dropped during live transfer " + line.dropped());
    return followUp(person, rule, why, line);
  }

  private PlanAction followUp(
      CasePerson person, DisclosureRule rule, List<String> why, PlanAction.@Nullable Line line) {
    SafeContact safe = person.safeContact();
    if (safe != null) {
      if (safe.phoneSafe() != Answer.YES) {
        why.add("CON-4: the phone is not known to be safe");
      }
      if (safe.mayLeaveMessage() != Answer.YES) {
        why.add("CON-4: leave no message");
      }
      if (safe.hours() != null) {
        why.add("CON-4: only at the hours that were left");
      }
    }
    boolean allowed = rule == DisclosureRule.CON_4_AGREED;
    return action(
        ActionKind.FOLLOW_UP, null, false, allowed, null, List.of(rule), why, state.dueAt(), line);
  }

  private PlanAction noAction() {
    List<String> why =
        state.assessment().sufficient()
            ? List.of()
            : List.of("TRI-6: too little is known to report; kept, and a person may look");
    return action(
        ActionKind.NO_ACTION, null, false, true, null, List.of(), why, state.dueAt(), null);
  }

  private PlanAction action(
      ActionKind kind,
      @Nullable MatchedOption option,
      boolean mandated,
      boolean allowed,
      @Nullable LegalBasis basis,
      List<DisclosureRule> rules,
      List<String> why,
      @Nullable Instant deadline,
      PlanAction.@Nullable Line line) {
    return new PlanAction(
        NOT_GIVEN_YET,
        kind,
        option == null ? null : option.recipientKind(),
        option == null || option.organisation() == null
            ? null
            : new PlanAction.Organisation(
                option.organisation().organisationId(),
                option.organisation().version(),
                option.organisation().name(),
                option.organisation().synthetic()),
        option == null || option.protocol() == null
            ? null
            : new PlanAction.Protocol(
                option.protocol().protocolId(),
                option.protocol().version(),
                option.protocol().name(),
                option.protocol().statute()),
        option == null ? Set.of() : option.needs(),
        mandated,
        allowed,
        basis,
        rules.stream().map(DisclosureRule::id).toList(),
        settings.version(),
        why,
        option == null ? null : option.nextBest().orElse(null),
        deadline,
        ActionStage.PROPOSED,
        null,
        null,
        null,
        null,
        line);
  }

  private static ActionKind kindOf(RecipientKind recipient) {
    return switch (recipient) {
      case LAW_ENFORCEMENT -> ActionKind.REPORT_TO_LAW_ENFORCEMENT;
      case CHILD_PROTECTION -> ActionKind.REPORT_TO_CHILD_PROTECTION;
      case EMERGENCY_SERVICES -> ActionKind.EMERGENCY_COORDINATION;
      case SERVICE_PROVIDER -> ActionKind.REFERRAL_TO_PROVIDER;
      case PARTNER_HOTLINE -> ActionKind.REFERRAL_TO_PARTNER_HOTLINE;
    };
  }
}
