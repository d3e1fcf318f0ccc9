package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.contracts.v1.AgeBand.ADULT;
import static org.waylight.contracts.v1.AgeBand.MINOR;
import static org.waylight.contracts.v1.AgeBand.UNKNOWN;
import static org.waylight.contracts.v1.ConsentPurpose.CONTACT_BACK;
import static org.waylight.contracts.v1.ConsentPurpose.REFERRAL;
import static org.waylight.contracts.v1.ConsentPurpose.REPORT;
import static org.waylight.contracts.v1.ConsentState.GIVEN;
import static org.waylight.contracts.v1.ConsentState.REFUSED;
import static org.waylight.contracts.v1.RecipientKind.CHILD_PROTECTION;
import static org.waylight.contracts.v1.RecipientKind.EMERGENCY_SERVICES;
import static org.waylight.contracts.v1.RecipientKind.LAW_ENFORCEMENT;
import static org.waylight.contracts.v1.RecipientKind.PARTNER_HOTLINE;
import static org.waylight.contracts.v1.RecipientKind.SERVICE_PROVIDER;
import static org.waylight.referral.disclosure.domain.Asked.ALL;
import static org.waylight.referral.disclosure.domain.Asked.ANA;
import static org.waylight.referral.disclosure.domain.Asked.BEN;
import static org.waylight.referral.disclosure.domain.Asked.CARL;
import static org.waylight.referral.disclosure.domain.Asked.NOW;
import static org.waylight.referral.disclosure.domain.Asked.yes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.Reading;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedPerson;
import org.waylight.referral.disclosure.domain.Disclosure.Refused;

/** Examples of the disclosure rules that the table of combinations cannot hold. */
class DisclosurePolicyTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Set<DataElement> SITUATION = Set.of(DataElement.SITUATION);

  @Test
  @DisplayName("CON-1 person by person: who agreed is reported, who refused is not in the report")
  void person_by_person() {
    Disclosure answer =
        new Asked()
            .victim(ANA, ADULT)
            .victim(BEN, ADULT)
            .said(ANA, GIVEN, LAW_ENFORCEMENT, REPORT, SITUATION, HOUR)
            .said(BEN, REFUSED, LAW_ENFORCEMENT, REPORT, SITUATION, HOUR)
            .to(LAW_ENFORCEMENT);
    assertThat(allowed(answer).persons())
        .containsExactly(new OpenedPerson(ANA, LegalBasis.CONSENT));
  }

  @Test
  @DisplayName("DIS-2 an unknown age beside a known minor is no second minor")
  void unknown_beside_minor() {
    Disclosure answer =
        new Asked()
            .victim(ANA, MINOR)
            .victim(BEN, UNKNOWN)
            .facts(minor(yes(Standing.STATED)))
            .to(CHILD_PROTECTION);
    assertThat(allowed(answer).persons())
        .containsExactly(new OpenedPerson(ANA, LegalBasis.MANDATED_MINOR));
  }

  @Test
  @DisplayName("DIS-2 an unknown age alone is not a suspected minor")
  void unknown_alone() {
    assertThat(ids(new Asked().victim(ANA, UNKNOWN).to(CHILD_PROTECTION)))
        .containsExactly("CON-1.UNKNOWN@1");
  }

  @Test
  @DisplayName(
      "DIS-2 a stated minor who is no person of the case yet is reported without the adults")
  void minor_not_listed() {
    Disclosure answer =
        new Asked().victim(ANA, ADULT).facts(minor(yes(Standing.STATED))).to(LAW_ENFORCEMENT);
    assertThat(allowed(answer).persons())
        .containsExactly(new OpenedPerson(null, LegalBasis.MANDATED_MINOR));
    Disclosure nobody = new Asked().facts(minor(yes(Standing.CONFIRMED))).to(CHILD_PROTECTION);
    assertThat(allowed(nobody).persons()).hasSize(1);
  }

  @Test
  @DisplayName("CON-1 a case without anybody discloses nothing")
  void nobody() {
    assertThat(ids(new Asked().to(SERVICE_PROVIDER))).containsExactly("CON-1.NOBODY@1");
  }

  @Test
  @DisplayName("DIS-2 a signaler in danger is helped though the case knows no victim")
  void signaler_alone() {
    Disclosure answer =
        new Asked()
            .signaler(ANA, SignalerKind.UNKNOWN)
            .facts(
                new CaseFacts(
                    Fact.NOTHING_KNOWN,
                    Fact.NOTHING_KNOWN,
                    yes(Standing.STATED),
                    Fact.NOTHING_KNOWN))
            .to(EMERGENCY_SERVICES);
    assertThat(allowed(answer).persons()).containsExactly(new OpenedPerson(ANA, LegalBasis.THREAT));
    assertThat(allowed(answer).contacts()).hasSize(1);
  }

  @Test
  @DisplayName("CON-2 the last word counts: refused then given is given, given then refused is not")
  void last_word() {
    assertThat(
            new Asked()
                .victim(ANA, ADULT)
                .said(ANA, REFUSED, SERVICE_PROVIDER, REFERRAL, SITUATION, HOUR.multipliedBy(2))
                .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, SITUATION, HOUR)
                .to(SERVICE_PROVIDER))
        .isInstanceOf(Allowed.class);
    assertThat(
            new Asked()
                .victim(ANA, ADULT)
                .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, SITUATION, HOUR.multipliedBy(2))
                .said(ANA, REFUSED, SERVICE_PROVIDER, REFERRAL, SITUATION, HOUR)
                .to(SERVICE_PROVIDER))
        .isInstanceOf(Refused.class);
  }

  @Test
  @DisplayName("CON-2 yes and no at the same moment is no, in whatever order they are on file")
  void tie() {
    for (List<ConsentState> order : List.of(List.of(GIVEN, REFUSED), List.of(REFUSED, GIVEN))) {
      Asked asked = new Asked().victim(ANA, ADULT);
      order.forEach(state -> asked.said(ANA, state, SERVICE_PROVIDER, REFERRAL, SITUATION, HOUR));
      assertThat(asked.to(SERVICE_PROVIDER)).isInstanceOf(Refused.class);
    }
  }

  @Test
  @DisplayName("CON-2 a yes is for one kind of recipient and one purpose, of one person")
  void scope() {
    Asked asked =
        new Asked()
            .victim(ANA, ADULT)
            .victim(BEN, ADULT)
            .said(BEN, GIVEN, CHILD_PROTECTION, REPORT, ALL, HOUR)
            .said(ANA, GIVEN, SERVICE_PROVIDER, CONTACT_BACK, ALL, HOUR);
    assertThat(asked.to(SERVICE_PROVIDER)).isInstanceOf(Refused.class);
    assertThat(asked.to(PARTNER_HOTLINE)).isInstanceOf(Refused.class);
    assertThat(asked.to(LAW_ENFORCEMENT)).isInstanceOf(Refused.class);
    assertThat(allowed(asked.to(CHILD_PROTECTION)).persons())
        .containsExactly(new OpenedPerson(BEN, LegalBasis.CONSENT));
  }

  @Test
  @DisplayName("CON-2 a yes dated in the future has not been said")
  void future() {
    assertThat(
            new Asked()
                .victim(ANA, ADULT)
                .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, ALL, Duration.ofSeconds(-1))
                .to(SERVICE_PROVIDER))
        .isInstanceOf(Refused.class);
    assertThat(
            new Asked()
                .victim(ANA, ADULT)
                .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, ALL, Duration.ZERO)
                .to(SERVICE_PROVIDER))
        .isInstanceOf(Allowed.class);
  }

  @Test
  @DisplayName("CON-2 a yes ends when it says, and after the policy's longest time at the latest")
  void ends() {
    DisclosureSettings month =
        new DisclosureSettings("disclosure@2", true, Duration.ofDays(30), Duration.ofDays(365));
    assertThat(given(Duration.ofDays(29), null, month)).isInstanceOf(Allowed.class);
    assertThat(ids(given(Duration.ofDays(30), null, month))).contains("CON-2.EXPIRED@1");
    assertThat(ids(given(Duration.ofDays(31), NOW.plusSeconds(9), month)))
        .contains("CON-2.EXPIRED@1");
    assertThat(given(HOUR, NOW.plusSeconds(1), month)).isInstanceOf(Allowed.class);
    assertThat(ids(given(HOUR, NOW, month))).contains("CON-2.EXPIRED@1");
  }

  @Test
  @DisplayName("CON-2 situation and contact are separate; a no without elements is a no to both")
  void elements() {
    Asked asked =
        new Asked()
            .victimWhoSignals(ANA)
            .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, SITUATION, HOUR);
    assertThat(allowed(asked.to(SERVICE_PROVIDER)).contacts()).isEmpty();
    asked.said(
        ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, Set.of(DataElement.CONTACT), HOUR.dividedBy(2));
    assertThat(allowed(asked.to(SERVICE_PROVIDER)).contacts())
        .containsExactly(
            new Disclosure.OpenedContact(ANA, RecipientNeeds.contact(SERVICE_PROVIDER)));
    asked.said(ANA, REFUSED, SERVICE_PROVIDER, REFERRAL, Set.of(), Duration.ofMinutes(1));
    assertThat(asked.to(SERVICE_PROVIDER)).isInstanceOf(Refused.class);
    Asked empty =
        new Asked().victim(ANA, ADULT).said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, Set.of(), HOUR);
    assertThat(empty.to(SERVICE_PROVIDER)).isInstanceOf(Refused.class);
  }

  @Test
  @DisplayName("CON-2 a later withdrawal beats an earlier yes that is still on file")
  void withdrawal_counts_from_its_time() {
    Consent old =
        consent(ANA, HOUR.multipliedBy(9), null, ConsentSource.RECORDED)
            .withdrawn(NOW, ConsentMeans.WRITTEN);
    Asked asked =
        new Asked()
            .victim(ANA, ADULT)
            .has(old)
            .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, ALL, HOUR);
    assertThat(ids(asked.to(SERVICE_PROVIDER))).containsExactly("CON-2.WITHDRAWN@1");
  }

  @Test
  @DisplayName(
      "CON-2 what an alleged abuser states for another is not heard; what the person says is")
  void abuser_speaks() {
    Person abuser =
        new Person(
            CARL,
            Set.of(PersonRole.SIGNALER, PersonRole.ALLEGED_TRAFFICKER),
            ADULT,
            Standing.STATED,
            SignalerKind.FAMILY_FRIEND,
            false);
    Person victim =
        new Person(ANA, Set.of(PersonRole.POTENTIAL_VICTIM), ADULT, Standing.STATED, null, false);
    for (ConsentSource source : ConsentSource.values()) {
      Disclosure answer =
          DisclosurePolicy.decide(
              new DisclosureQuestion(
                  SERVICE_PROVIDER,
                  CaseFacts.NONE,
                  List.of(abuser, victim),
                  List.of(consent(ANA, HOUR, null, source)),
                  DisclosureSettings.BUILT_IN,
                  NOW));
      assertThat(answer instanceof Allowed).isEqualTo(source == ConsentSource.RECORDED);
    }
  }

  @ParameterizedTest(name = "DIS-5 {0} is a third party: {1}")
  @CsvSource({
    "FAMILY_FRIEND,true",
    "COMMUNITY_MEMBER,true",
    "SERVICE_PROVIDER,true",
    "LAW_ENFORCEMENT,true",
    "OTHER,true",
    "VICTIM_SURVIVOR,false",
    "UNKNOWN,false"
  })
  void third_parties(SignalerKind kind, boolean third) {
    Asked asked = new Asked().victim(ANA, UNKNOWN).signaler(BEN, kind);
    assertThat(asked.to(LAW_ENFORCEMENT) instanceof Allowed).isEqualTo(third);
    assertThat(new Asked().victim(ANA, UNKNOWN).signaler(BEN, null).to(LAW_ENFORCEMENT))
        .isInstanceOf(Refused.class);
  }

  @Test
  @DisplayName("DIS-5 only a signaler who is no victim is a third party, whatever kind is on file")
  void third_party_by_role() {
    Person neighbour =
        new Person(
            CARL,
            Set.of(PersonRole.OTHER),
            ADULT,
            Standing.STATED,
            SignalerKind.COMMUNITY_MEMBER,
            false);
    Person victimToo =
        new Person(
            CARL,
            Set.of(PersonRole.SIGNALER, PersonRole.POTENTIAL_VICTIM),
            ADULT,
            Standing.STATED,
            SignalerKind.COMMUNITY_MEMBER,
            false);
    Person victim =
        new Person(ANA, Set.of(PersonRole.POTENTIAL_VICTIM), ADULT, Standing.STATED, null, false);
    for (Person other : List.of(neighbour, victimToo)) {
      Disclosure answer =
          DisclosurePolicy.decide(
              new DisclosureQuestion(
                  LAW_ENFORCEMENT,
                  CaseFacts.NONE,
                  List.of(other, victim),
                  List.of(),
                  DisclosureSettings.BUILT_IN,
                  NOW));
      assertThat(ids(answer)).contains("DIS-5.WHO@1");
    }
  }

  @Test
  @DisplayName("DIS-8 every rule has an id with its version, once, and a sentence for people")
  void rules_can_be_quoted() {
    assertThat(DisclosureRule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("(CON|DIS)-\\d+\\.[A-Z_]+@\\d+");
              assertThat(rule.id()).startsWith(rule.name().substring(0, 5).replace('_', '-'));
              assertThat(rule.sentence()).matches("[A-Z].+\\.");
            })
        .extracting(DisclosureRule::id)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("DIS-10 of a case's person the policy hears roles, age, kind and anonymity alone")
  void person_of_a_case() {
    CasePerson known =
        new CasePerson(
            ANA,
            "person-1",
            Set.of(PersonRole.SIGNALER),
            MINOR,
            Standing.CONFIRMED,
            SignalerKind.OTHER,
            true,
            null,
            null,
            "es",
            null);
    assertThat(Person.of(known))
        .isEqualTo(
            new Person(
                ANA,
                Set.of(PersonRole.SIGNALER),
                MINOR,
                Standing.CONFIRMED,
                SignalerKind.OTHER,
                true));
  }

  @Test
  @DisplayName("DIS-5 wishes told for any purpose are known wishes")
  void wishes_known() {
    assertThat(
            new Asked()
                .victim(ANA, ADULT)
                .signaler(BEN, SignalerKind.FAMILY_FRIEND)
                .said(ANA, REFUSED, LAW_ENFORCEMENT, CONTACT_BACK, SITUATION, HOUR)
                .to(LAW_ENFORCEMENT))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest(name = "DIS-10 a fact YES that is {0} enters the policy or not")
  @EnumSource(Standing.class)
  void standings(Standing standing) {
    boolean enters = standing != Standing.READ;
    for (ReadingKind kind : ReadingKind.values()) {
      CaseFacts facts =
          CaseFacts.of(List.of(new Reading(kind, Answer.YES, standing, List.of(), null)));
      Asked asked = new Asked().victim(ANA, UNKNOWN).facts(facts);
      assertThat(asked.to(LAW_ENFORCEMENT) instanceof Allowed).as(kind.name()).isEqualTo(enters);
    }
  }

  @Test
  @DisplayName("DIS-10 a reading of one kind establishes nothing of another")
  void facts_apart() {
    Fact stated = yes(Standing.STATED);
    Fact none = Fact.NOTHING_KNOWN;
    assertThat(of(ReadingKind.MINOR)).isEqualTo(new CaseFacts(stated, none, none, none));
    assertThat(of(ReadingKind.IMMINENT_HARM)).isEqualTo(new CaseFacts(none, stated, none, none));
    assertThat(of(ReadingKind.SELF_HARM)).isEqualTo(new CaseFacts(none, none, stated, none));
    assertThat(of(ReadingKind.THREAT_TO_OTHERS)).isEqualTo(new CaseFacts(none, none, none, stated));
    assertThat(CaseFacts.of(List.of())).isEqualTo(CaseFacts.NONE);
  }

  private static CaseFacts of(ReadingKind kind) {
    return CaseFacts.of(List.of(new Reading(kind, Answer.YES, Standing.STATED, List.of(), null)));
  }

  @ParameterizedTest(name = "DIS-10 a minor ruled out as {0} overrules a stated age or not")
  @EnumSource(Standing.class)
  void ruled_out(Standing standing) {
    boolean overrules = standing == Standing.CONFIRMED || standing == Standing.OVERRIDDEN;
    Asked asked = new Asked().victim(ANA, MINOR).facts(minor(new Fact(Answer.NO, standing)));
    assertThat(asked.to(CHILD_PROTECTION) instanceof Refused).isEqualTo(overrules);
    assertThat(
            new Asked()
                .victim(ANA, MINOR)
                .facts(minor(new Fact(Answer.UNKNOWN, standing)))
                .to(CHILD_PROTECTION))
        .isInstanceOf(Allowed.class);
  }

  @Test
  @DisplayName("RES-1 what was approved is still covered only while basis, persons and fields hold")
  void still_covers() {
    Allowed approved =
        allowed(
            new Asked()
                .victimWhoSignals(ANA)
                .said(ANA, GIVEN, LAW_ENFORCEMENT, REPORT, ALL, HOUR)
                .to(LAW_ENFORCEMENT));
    Allowed less =
        allowed(
            new Asked()
                .victimWhoSignals(ANA)
                .said(ANA, GIVEN, LAW_ENFORCEMENT, REPORT, SITUATION, HOUR)
                .to(LAW_ENFORCEMENT));
    Allowed harm =
        allowed(
            new Asked()
                .victimWhoSignals(ANA)
                .facts(
                    new CaseFacts(
                        Fact.NOTHING_KNOWN,
                        yes(Standing.STATED),
                        Fact.NOTHING_KNOWN,
                        Fact.NOTHING_KNOWN))
                .to(LAW_ENFORCEMENT));
    assertThat(approved.stillCovers(approved)).isTrue();
    assertThat(approved.stillCovers(less)).isTrue();
    assertThat(less.stillCovers(approved)).as("the contact is no longer covered").isFalse();
    assertThat(harm.stillCovers(approved)).as("another basis").isFalse();
    Allowed other =
        allowed(
            new Asked()
                .victim(BEN, ADULT)
                .said(BEN, GIVEN, LAW_ENFORCEMENT, REPORT, ALL, HOUR)
                .to(LAW_ENFORCEMENT));
    assertThat(other.stillCovers(less)).as("another person").isFalse();
    Allowed fewerFields =
        new Allowed(
            less.basis(),
            less.bases(),
            less.persons(),
            less.contacts(),
            Set.of(ReportField.AREA),
            less.rules(),
            less.policyVersion());
    assertThat(fewerFields.stillCovers(less)).as("fewer fields").isFalse();
    Allowed fewerContactFields =
        new Allowed(
            approved.basis(),
            approved.bases(),
            approved.persons(),
            List.of(new Disclosure.OpenedContact(ANA, Set.of(ReportField.CONTACT_NAME))),
            approved.fields(),
            approved.rules(),
            approved.policyVersion());
    assertThat(fewerContactFields.stillCovers(approved)).isFalse();
    Allowed otherContact =
        new Allowed(
            approved.basis(),
            approved.bases(),
            approved.persons(),
            List.of(new Disclosure.OpenedContact(BEN, approved.contacts().getFirst().fields())),
            approved.fields(),
            approved.rules(),
            approved.policyVersion());
    assertThat(otherContact.stillCovers(approved)).isFalse();
  }

  @Test
  @DisplayName("DIS-5 the settings come from the published policy, its version is what is stored")
  void settings() {
    DisclosureSettings off =
        DisclosureSettings.of(
            3,
            java.util.Map.of(
                "thirdPartyTips", "false", "consentLongest", "P10D", "staleAfter", "P20D"));
    assertThat(off)
        .isEqualTo(
            new DisclosureSettings(
                "disclosure@3", false, Duration.ofDays(10), Duration.ofDays(20)));
    assertThat(DisclosureSettings.of(4, java.util.Map.of("consentLongest", "soon")))
        .isEqualTo(
            new DisclosureSettings(
                "disclosure@4", true, Duration.ofDays(365), Duration.ofDays(365)));
    assertThat(
            DisclosureSettings.of(5, java.util.Map.of("thirdPartyTips", "true")).thirdPartyTips())
        .isTrue();
    assertThat(DisclosureSettings.of(6, java.util.Map.of("countHolds", "PT48H")).countHolds())
        .isEqualTo(Duration.ofHours(48));
    assertThat(DisclosureSettings.BUILT_IN.countHolds()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  @DisplayName("DIS-1 nobody gets contact details as part of the situation, providers no street")
  void least() {
    for (RecipientKind recipient : RecipientKind.values()) {
      assertThat(RecipientNeeds.situation(recipient))
          .noneMatch(field -> field.name().startsWith("CONTACT"))
          .contains(ReportField.AREA, ReportField.AGE_BAND, ReportField.LANGUAGE);
      assertThat(RecipientNeeds.contact(recipient))
          .contains(ReportField.CONTACT_NAME, ReportField.CONTACT_PHONE, ReportField.SAFE_CONTACT);
    }
    assertThat(RecipientNeeds.situation(SERVICE_PROVIDER))
        .contains(ReportField.NEEDS)
        .doesNotContain(ReportField.STREET, ReportField.TRAFFICKING_TYPE);
    assertThat(RecipientNeeds.situation(PARTNER_HOTLINE))
        .contains(ReportField.NEEDS, ReportField.TRAFFICKING_TYPE)
        .doesNotContain(ReportField.STREET);
    assertThat(RecipientNeeds.situation(LAW_ENFORCEMENT))
        .contains(ReportField.STREET, ReportField.INDUSTRIES);
    assertThat(RecipientNeeds.situation(CHILD_PROTECTION))
        .contains(ReportField.TOPICS, ReportField.STREET)
        .doesNotContain(ReportField.INDUSTRIES);
    assertThat(RecipientNeeds.situation(EMERGENCY_SERVICES))
        .contains(ReportField.DANGER, ReportField.STREET)
        .doesNotContain(ReportField.TOPICS);
    assertThat(RecipientNeeds.reach()).doesNotContain(ReportField.CONTACT_NAME);
    assertThat(RecipientNeeds.contact(EMERGENCY_SERVICES)).contains(ReportField.CONTACT_ADDRESS);
    assertThat(RecipientNeeds.contact(LAW_ENFORCEMENT))
        .contains(ReportField.CONTACT_EMAIL)
        .doesNotContain(ReportField.CONTACT_ADDRESS);
  }

  private static Disclosure given(
      Duration ago, @Nullable Instant expiresAt, DisclosureSettings settings) {
    return new Asked()
        .victim(ANA, ADULT)
        .has(consent(ANA, ago, expiresAt, ConsentSource.STATED))
        .to(SERVICE_PROVIDER, settings);
  }

  private static Consent consent(
      UUID person, Duration ago, @Nullable Instant expiresAt, ConsentSource source) {
    return new Consent(
        UUID.randomUUID(),
        person,
        ConsentSubject.VICTIM,
        SERVICE_PROVIDER,
        REFERRAL,
        GIVEN,
        ALL,
        ConsentMeans.WRITTEN,
        NOW.minus(ago),
        expiresAt,
        null,
        source);
  }

  private static CaseFacts minor(Fact fact) {
    return new CaseFacts(fact, Fact.NOTHING_KNOWN, Fact.NOTHING_KNOWN, Fact.NOTHING_KNOWN);
  }

  private static Allowed allowed(Disclosure disclosure) {
    assertThat(disclosure).isInstanceOf(Allowed.class);
    return (Allowed) disclosure;
  }

  private static List<String> ids(Disclosure disclosure) {
    return disclosure.rules().stream().map(DisclosureRule::id).toList();
  }
}
