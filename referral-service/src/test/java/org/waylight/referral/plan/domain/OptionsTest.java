package org.waylight.referral.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.contracts.v1.RecipientKind.CHILD_PROTECTION;
import static org.waylight.contracts.v1.RecipientKind.LAW_ENFORCEMENT;
import static org.waylight.contracts.v1.RecipientKind.SERVICE_PROVIDER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.v1.ActionKind;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CaseSnapshot;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.Cases;
import org.waylight.referral.Published;
import org.waylight.referral.disclosure.domain.CaseFacts;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;
import org.waylight.referral.disclosure.domain.Disclosure;
import org.waylight.referral.disclosure.domain.DisclosurePolicy;
import org.waylight.referral.disclosure.domain.DisclosureQuestion;
import org.waylight.referral.disclosure.domain.DisclosureRule;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.disclosure.domain.Person;
import org.waylight.referral.matching.domain.MatchedOption;
import org.waylight.referral.matching.domain.NextBest;

/** What becomes of what was matched, once the policy was asked. */
class OptionsTest {
  private static final Instant NOW = Published.now();
  private static final DisclosureSettings SETTINGS = DisclosureSettings.BUILT_IN;
  private static final ContactDetails LEFT = new ContactDetails(null, null, null, null);
  private static final OrganisationPublished POLICE =
      Published.agency(LAW_ENFORCEMENT, "Police", Published.TEXAS, "p@example.org");
  private static final OrganisationPublished CHILDREN =
      Published.agency(CHILD_PROTECTION, "Children", Published.TEXAS, "k@example.org");
  private static final MatchedOption SHELTER =
      new MatchedOption(
          SERVICE_PROVIDER,
          Published.provider("House", Published.TEXAS, Need.SHELTER, 3, "h@example.org"),
          null,
          Set.of(Need.SHELTER),
          List.of("PRO-5: covers SHELTER"),
          Optional.empty());
  private static final MatchedOption REPORT =
      by(protocol(POLICE, LegalBasis.CONSENT, false), POLICE);
  private static final MatchedOption CHILD_MANDATE =
      by(protocol(CHILDREN, LegalBasis.MANDATED_MINOR, true), CHILDREN);

  @Test
  @DisplayName(
      "DIS-4 without a yes or with a no, options without law enforcement are offered first")
  void law_enforcement_last() {
    Cases cases = new Cases().contact(LEFT).safe(safe(Answer.YES, Answer.YES, Answer.YES));
    Consent help = consent(cases, SERVICE_PROVIDER, ConsentState.GIVEN);
    assertThat(offered(cases, List.of(help, consent(cases, LAW_ENFORCEMENT, ConsentState.GIVEN))))
        .containsExactly(
            ActionKind.REFERRAL_TO_PROVIDER,
            ActionKind.FOLLOW_UP,
            ActionKind.REPORT_TO_LAW_ENFORCEMENT,
            ActionKind.NO_ACTION);
    List<Consent> no = List.of(help, consent(cases, LAW_ENFORCEMENT, ConsentState.REFUSED));
    assertThat(offered(cases, no))
        .containsExactly(
            ActionKind.REFERRAL_TO_PROVIDER,
            ActionKind.FOLLOW_UP,
            ActionKind.NO_ACTION,
            ActionKind.REPORT_TO_LAW_ENFORCEMENT);
    PlanAction refused = options(cases.state(), no, REPORT).getFirst();
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.basis()).isNull();
    assertThat(refused.ruleIds()).contains(DisclosureRule.DIS_4_ADULT_SAID_NO.id());
  }

  @ParameterizedTest(name = "PRO-2 what goes to {0} is a {1}")
  @DisplayName("PRO-2 every kind of recipient has its kind of action")
  @CsvSource({
    "LAW_ENFORCEMENT,    REPORT_TO_LAW_ENFORCEMENT",
    "CHILD_PROTECTION,   REPORT_TO_CHILD_PROTECTION",
    "EMERGENCY_SERVICES, EMERGENCY_COORDINATION",
    "SERVICE_PROVIDER,   REFERRAL_TO_PROVIDER",
    "PARTNER_HOTLINE,    REFERRAL_TO_PARTNER_HOTLINE",
  })
  void kinds(RecipientKind recipient, ActionKind kind) {
    OrganisationPublished desk =
        Published.agency(recipient, "Desk", Published.TEXAS, "d@example.org");
    MatchedOption option = by(protocol(desk, LegalBasis.CONSENT, false), desk);
    List<PlanAction> actions = options(new Cases().state(), List.of(), option);
    assertThat(actions)
        .extracting(PlanAction::kind)
        .containsExactly(kind, ActionKind.FOLLOW_UP, ActionKind.NO_ACTION);
    assertThat(actions.getFirst().recipientKind()).isEqualTo(recipient);
  }

  @Test
  @DisplayName("PRO-3 an option says who, by which protocol, why, what came next, and by when")
  void carries() {
    CaseSnapshot state = new Cases().dueIn(Duration.ofMinutes(5)).state();
    NextBest next = new NextBest(UUID.randomUUID(), "Sheriff", "narrower topic");
    ProtocolPublished protocol = protocol(POLICE, LegalBasis.CONSENT, false);
    MatchedOption matched =
        new MatchedOption(
            LAW_ENFORCEMENT,
            POLICE,
            protocol,
            Set.of(Need.LEGAL),
            List.of("PRO-2: geography STATE"),
            Optional.of(next));
    PlanAction action = options(state, said(allowed(LegalBasis.CONSENT)), matched).getFirst();
    assertThat(action.organisation())
        .isEqualTo(new PlanAction.Organisation(POLICE.organisationId(), 1L, "Police", true));
    assertThat(action.protocol())
        .isEqualTo(new PlanAction.Protocol(protocol.protocolId(), 1, "protocol", null));
    assertThat(action.needs()).containsExactly(Need.LEGAL);
    assertThat(action.why()).containsExactly("PRO-2: geography STATE");
    assertThat(action.nextBest()).isEqualTo(next);
    assertThat(action.allowed()).isTrue();
    assertThat(action.mandated()).isFalse();
    assertThat(action.basis()).isEqualTo(LegalBasis.CONSENT);
    assertThat(action.ruleIds()).containsExactly("CON-2.GIVEN@1", "DIS-1.LEAST@1");
    assertThat(action.policyVersion()).isEqualTo(SETTINGS.version());
    assertThat(action.deadline())
        .as("PRO-1 the protocol's deadline, not the clock of the review")
        .isEqualTo(state.openedAt().plus(protocol.deadline()));
    assertThat(action.stage()).isEqualTo(ActionStage.PROPOSED);
  }

  @Test
  @DisplayName(
      "PRO-5 a provider found by need has no protocol: the clock of the case is its deadline")
  void without_protocol() {
    CaseSnapshot state = new Cases().dueIn(Duration.ofMinutes(5)).state();
    PlanAction action = options(state, said(allowed(LegalBasis.CONSENT)), SHELTER).getFirst();
    assertThat(action.protocol()).isNull();
    assertThat(action.nextBest()).isNull();
    assertThat(action.allowed()).isTrue();
    assertThat(action.mandated()).isFalse();
    assertThat(action.deadline()).isEqualTo(state.openedAt().plus(Duration.ofMinutes(5)));
  }

  @Test
  @DisplayName("PRO-4 an option without a usable recipient stays visible, but may not be sent")
  void nobody_in_the_directory() {
    PlanAction action =
        options(
                new Cases().state(),
                said(allowed(LegalBasis.CONSENT)),
                by(protocol(POLICE, LegalBasis.CONSENT, false), null))
            .getFirst();
    assertThat(action.kind()).isEqualTo(ActionKind.REPORT_TO_LAW_ENFORCEMENT);
    assertThat(action.organisation()).isNull();
    assertThat(action.allowed()).isFalse();
    assertThat(action.basis()).isEqualTo(LegalBasis.CONSENT);
    assertThat(DecisionRules.approving(action, "ada", null, SETTINGS))
        .hasValue(Refusal.NOBODY_TO_TELL);
  }

  @Test
  @DisplayName(
      "DIS-9 a mandate whose facts were stated is mandated, and doing nothing is no option")
  void confirmed_mandate() {
    Cases child =
        new Cases()
            .victimAge(AgeBand.MINOR, Standing.STATED)
            .reading(ReadingKind.MINOR, Answer.YES, Standing.STATED);
    List<PlanAction> actions = options(child.state(), List.of(), SHELTER, CHILD_MANDATE);
    assertThat(actions)
        .extracting(PlanAction::kind)
        .containsExactly(
            ActionKind.REFERRAL_TO_PROVIDER,
            ActionKind.REPORT_TO_CHILD_PROTECTION,
            ActionKind.FOLLOW_UP);
    PlanAction mandate = actions.get(1);
    assertThat(mandate.mandated()).isTrue();
    assertThat(mandate.allowed()).isTrue();
    assertThat(mandate.basis()).isEqualTo(LegalBasis.MANDATED_MINOR);
    assertThat(mandate.why()).noneMatch(line -> line.startsWith("DIS-10"));
    assertThat(actions.getFirst().mandated()).isFalse();
  }

  @Test
  @DisplayName("DIS-10 what was only read mandates nothing, and the option says what is missing")
  void read_mandate() {
    Cases read =
        new Cases()
            .victimAge(AgeBand.MINOR, Standing.READ)
            .reading(ReadingKind.MINOR, Answer.YES, Standing.READ);
    List<PlanAction> actions = options(read.state(), List.of(), CHILD_MANDATE);
    assertThat(actions)
        .extracting(PlanAction::kind)
        .containsExactly(
            ActionKind.REPORT_TO_CHILD_PROTECTION, ActionKind.FOLLOW_UP, ActionKind.NO_ACTION);
    assertThat(actions.getFirst().mandated()).isFalse();
    assertThat(actions.getFirst().allowed()).isFalse();
    assertThat(actions.getFirst().why())
        .contains("DIS-10: a law demands this once what it rests on is stated or confirmed");
  }

  @Test
  @DisplayName("DIS-9 a mandate that another basis opens is allowed, but not demanded")
  void other_basis() {
    CaseSnapshot state = new Cases().state();
    PlanAction consented =
        options(state, said(allowed(LegalBasis.CONSENT)), CHILD_MANDATE).getFirst();
    assertThat(consented.allowed()).isTrue();
    assertThat(consented.mandated()).isFalse();
    assertThat(consented.why()).anyMatch(line -> line.startsWith("DIS-10"));
    PlanAction also =
        options(state, said(allowed(LegalBasis.CONSENT, LegalBasis.MANDATED_MINOR)), CHILD_MANDATE)
            .getFirst();
    assertThat(also.mandated()).as("the mandate's basis is among those that hold").isTrue();
  }

  @ParameterizedTest(name = "TRI-7 {0} is answered, nobody is told, unless there is danger")
  @EnumSource(
      value = RequestType.class,
      names = {"GENERAL_INFORMATION", "TRAINING", "OUT_OF_SCOPE"})
  void answered_not_reported(RequestType asked) {
    assertThat(kinds(new Cases().asks(asked)))
        .containsExactly(ActionKind.FOLLOW_UP, ActionKind.NO_ACTION);
    assertThat(
            kinds(
                new Cases()
                    .asks(asked)
                    .reading(ReadingKind.IMMINENT_HARM, Answer.NO, Standing.STATED)))
        .as("danger ruled out")
        .containsExactly(ActionKind.FOLLOW_UP, ActionKind.NO_ACTION);
    assertThat(
            kinds(
                new Cases()
                    .asks(asked)
                    .reading(ReadingKind.MINOR, Answer.NO, Standing.STATED)
                    .reading(ReadingKind.IMMINENT_HARM, Answer.YES, Standing.READ)))
        .as("danger read")
        .containsExactly(
            ActionKind.REPORT_TO_LAW_ENFORCEMENT, ActionKind.FOLLOW_UP, ActionKind.NO_ACTION);
  }

  @ParameterizedTest(name = "TRI-7 {0} is brought to those who can act")
  @EnumSource(
      value = RequestType.class,
      names = {"CRISIS", "TIP", "REFERRAL", "HIGH_RISK"})
  void reported(RequestType asked) {
    assertThat(kinds(new Cases().asks(asked)))
        .containsExactly(
            ActionKind.REPORT_TO_LAW_ENFORCEMENT, ActionKind.FOLLOW_UP, ActionKind.NO_ACTION);
  }

  @ParameterizedTest(name = "CON-3 after {0} asking helps")
  @EnumSource(
      value = DisclosureRule.class,
      names = {"CON_3_SILENCE", "CON_1_UNKNOWN", "CON_2_EXPIRED", "CON_2_ELEMENTS"})
  void asking_helps(DisclosureRule rule) {
    assertThat(
            followUp(
                    options(
                        new Cases().state(), said(refused(rule)), SHELTER, REPORT, CHILD_MANDATE))
                .why())
        .containsExactly(
            "CON-3: ask whether LAW_ENFORCEMENT may be told",
            "CON-3: ask whether CHILD_PROTECTION may be told",
            "CON-3: ask whether SERVICE_PROVIDER may be told");
  }

  @ParameterizedTest(name = "CON-2 after {0} nobody is asked again")
  @EnumSource(
      value = DisclosureRule.class,
      names = {"CON_1_REFUSED", "CON_2_WITHDRAWN", "DIS_4_ADULT_SAID_NO"})
  void a_no_stands(DisclosureRule rule) {
    assertThat(followUp(options(new Cases().state(), said(refused(rule)), REPORT)).why()).isEmpty();
  }

  @Test
  @DisplayName("CON-4 the signaler is contacted back only if they agreed, and left a way")
  void contact_back() {
    SafeContact agreed = safe(Answer.YES, Answer.YES, Answer.YES);
    CaseSnapshot state = new Cases().contact(LEFT).safe(agreed).state();
    PlanAction yes = followUp(options(state, List.of()));
    assertThat(yes.allowed()).isTrue();
    assertThat(yes.ruleIds()).containsExactly(DisclosureRule.CON_4_AGREED.id());
    assertThat(yes.why()).isEmpty();
    assertThat(yes.recipientKind()).isNull();
    assertThat(yes.organisation()).isNull();
    assertThat(yes.basis()).isNull();
    assertThat(yes.mandated()).isFalse();
    assertThat(yes.deadline()).isEqualTo(state.dueAt());
    PlanAction no =
        followUp(
            options(
                new Cases().contact(LEFT).safe(safe(Answer.NO, Answer.YES, Answer.YES)).state(),
                List.of()));
    assertThat(no.allowed()).isFalse();
    assertThat(no.ruleIds()).containsExactly(DisclosureRule.CON_4_SAID_NO.id());
    PlanAction noWay = followUp(options(new Cases().safe(agreed).state(), List.of()));
    assertThat(noWay.allowed()).isFalse();
    assertThat(noWay.ruleIds()).containsExactly(DisclosureRule.CON_4_NO_WAY.id());
  }

  @ParameterizedTest(name = "CON-4 phone safe: {0}, message: {1}")
  @DisplayName("CON-4 whoever calls back is told what is not known to be safe")
  @CsvSource({
    "YES,     YES,     ",
    "UNKNOWN, YES,     CON-4: the phone is not known to be safe",
    "NO,      YES,     CON-4: the phone is not known to be safe",
    "YES,     UNKNOWN, CON-4: leave no message",
    "YES,     NO,      CON-4: leave no message",
  })
  void safety(Answer phone, Answer message, @Nullable String warning) {
    CaseSnapshot state = new Cases().contact(LEFT).safe(safe(Answer.YES, phone, message)).state();
    assertThat(followUp(options(state, List.of())).why())
        .isEqualTo(warning == null ? List.of() : List.of(warning));
  }

  @Test
  @DisplayName("CON-4 it is the one who told who is contacted back, not the victim they told of")
  void who_told() {
    Cases friend =
        new Cases()
            .toldBy(SignalerKind.FAMILY_FRIEND)
            .contact(LEFT)
            .safe(safe(Answer.YES, Answer.YES, Answer.NO));
    PlanAction back = followUp(options(friend.state(), List.of()));
    assertThat(back.allowed()).isTrue();
    assertThat(back.why()).containsExactly("CON-4: leave no message");
  }

  @Test
  @DisplayName("TRI-6 doing nothing is always allowed, and says where too little is known")
  void no_action() {
    CaseSnapshot state = new Cases().state();
    PlanAction enough = options(state, List.of()).getLast();
    assertThat(enough.kind()).isEqualTo(ActionKind.NO_ACTION);
    assertThat(enough.allowed()).isTrue();
    assertThat(DecisionRules.approving(enough, "ada", null, SETTINGS)).isEmpty();
    assertThat(enough.why()).isEmpty();
    assertThat(enough.needs()).isEmpty();
    assertThat(enough.deadline()).isEqualTo(state.dueAt());
    PlanAction little = options(new Cases().insufficient().state(), List.of()).getLast();
    assertThat(little.allowed()).isTrue();
    assertThat(little.why())
        .containsExactly("TRI-6: too little is known to report; kept, and a person may look");
  }

  private static List<ActionKind> offered(Cases cases, List<Consent> consents) {
    CaseSnapshot state = cases.state();
    return Plan.first(
            state.caseId(), 1, NOW, options(state, consents, REPORT, SHELTER), UUID::randomUUID)
        .actions()
        .stream()
        .map(PlanAction::kind)
        .toList();
  }

  private static List<ActionKind> kinds(Cases cases) {
    return options(cases.state(), List.of(), REPORT).stream().map(PlanAction::kind).toList();
  }

  @ParameterizedTest(name = "CON-4 phone safe: {0} -> allowed: {1}")
  @DisplayName(
      "RES-2 CON-4 a line that dropped is an option of its own to go back to that person, allowed"
          + " only on a safe phone, beside what was decided before")
  @CsvSource({"YES, true", "UNKNOWN, false", "NO, false"})
  void dropped(Answer phone, boolean allowed) {
    Cases cases = new Cases().contact(LEFT).safe(safe(Answer.YES, phone, Answer.NO));
    PlanAction.Line line = new PlanAction.Line(cases.victimId, UUID.randomUUID());
    PlanAction.Line strangers = new PlanAction.Line(UUID.randomUUID(), UUID.randomUUID());
    Options options =
        new Options(
            cases.state(), List.of(), SETTINGS, NOW, said(refused(DisclosureRule.CON_3_SILENCE)));
    List<PlanAction> before = options.of(List.of(), List.of());
    Plan plan = Plan.first(cases.caseId, 1, NOW, before, UUID::randomUUID);
    Plan declined = plan.with(followUp(plan.actions()).decided(ActionStage.DECLINED, "ada", NOW));

    Plan next =
        declined.refreshed(
            2, NOW, options.of(List.of(), List.of(line, strangers)), UUID::randomUUID);
    assertThat(next.actions())
        .filteredOn(action -> line.equals(action.line()))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.kind()).isEqualTo(ActionKind.FOLLOW_UP);
              assertThat(action.allowed()).isEqualTo(allowed);
              assertThat(action.stage()).isEqualTo(ActionStage.PROPOSED);
              assertThat(action.why()).contains("CON-4: leave no message");
              assertThat(action.why().getFirst()).contains(String.valueOf(line.dropped()));
            });
    assertThat(next.actions()).hasSize(before.size() + 1);
  }

  private static PlanAction followUp(List<PlanAction> actions) {
    return actions.stream()
        .filter(action -> action.kind() == ActionKind.FOLLOW_UP)
        .findFirst()
        .orElseThrow();
  }

  /** By the policy itself. */
  private static List<PlanAction> options(
      CaseSnapshot state, List<Consent> consents, MatchedOption... matched) {
    return new Options(
            state,
            consents,
            SETTINGS,
            NOW,
            (recipient, organisation, connecting) ->
                DisclosurePolicy.decide(
                    new DisclosureQuestion(
                        recipient,
                        CaseFacts.of(state.assessment().readings()),
                        state.persons().stream().map(Person::of).toList(),
                        consents,
                        SETTINGS,
                        NOW)))
        .of(Arrays.asList(matched), List.of());
  }

  /** By an answer of the policy. */
  private static List<PlanAction> options(
      CaseSnapshot state, PolicyAnswers policy, MatchedOption... matched) {
    return new Options(state, List.of(), SETTINGS, NOW, policy)
        .of(Arrays.asList(matched), List.of());
  }

  private static PolicyAnswers said(Disclosure answer) {
    return (recipient, organisation, connecting) -> answer;
  }

  private static Disclosure allowed(LegalBasis... bases) {
    return new Disclosure.Allowed(
        bases[0],
        Set.of(bases),
        List.of(),
        List.of(),
        Set.of(),
        List.of(DisclosureRule.CON_2_GIVEN, DisclosureRule.DIS_1_LEAST),
        SETTINGS.version());
  }

  private static Disclosure refused(DisclosureRule rule) {
    return new Disclosure.Refused(List.of(rule), SETTINGS.version());
  }

  private static MatchedOption by(
      ProtocolPublished protocol, @Nullable OrganisationPublished desk) {
    return new MatchedOption(
        protocol.recipientKind(),
        desk,
        protocol,
        Set.of(),
        List.of("PRO-2: geography STATE"),
        Optional.empty());
  }

  private static ProtocolPublished protocol(
      OrganisationPublished desk, LegalBasis basis, boolean mandated) {
    return Published.protocol(
        "protocol", Published.TEXAS, Set.of(), Published.ANY, desk, basis, mandated);
  }

  private static SafeContact safe(Answer contactBack, Answer phone, Answer message) {
    return new SafeContact(contactBack, phone, message, null, null);
  }

  private static Consent consent(Cases cases, RecipientKind recipient, ConsentState state) {
    return new Consent(
        UUID.randomUUID(),
        cases.victimId,
        ConsentSubject.VICTIM,
        recipient,
        DisclosureQuestion.purposeOf(recipient),
        state,
        Set.of(DataElement.SITUATION, DataElement.CONTACT),
        ConsentMeans.VERBAL,
        NOW.minus(Duration.ofHours(1)),
        null,
        null,
        ConsentSource.STATED);
  }
}
