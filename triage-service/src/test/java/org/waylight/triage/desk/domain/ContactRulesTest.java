package org.waylight.triage.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.assessment.domain.Some.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.StatedConsent;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Facts;
import org.waylight.triage.casefile.domain.Person;
import org.waylight.triage.casefile.domain.SafeAnswers;
import org.waylight.triage.casefile.domain.Said;
import org.waylight.triage.desk.domain.ContactBack.Means;

class ContactRulesTest {
  private static final Answer YES = Answer.YES;
  private static final Answer NO = Answer.NO;
  private static final Answer UNKNOWN = Answer.UNKNOWN;

  @Test
  @DisplayName(
      "CON-4 contact is allowed to who said yes, on a safe phone, with a message if agreed")
  void allowed() {
    assertThat(against(safe(YES, YES, YES), Means.PHONE, true)).isEmpty();
    assertThat(against(safe(YES, NO, NO), Means.EMAIL, false)).isEmpty();
  }

  @Test
  @DisplayName("CON-3 who said nothing about contact is not contacted; a no is a no")
  void silence() {
    assertThat(against(null, Means.EMAIL, false)).containsExactly("not-asked");
    assertThat(against(safe(UNKNOWN, YES, YES), Means.EMAIL, false)).containsExactly("not-asked");
    assertThat(against(safe(NO, YES, YES), Means.EMAIL, false)).containsExactly("said-no");
  }

  @Test
  @DisplayName("CON-4 an unknown phone is no safe phone; no message unless it may be left")
  void phone() {
    assertThat(against(safe(YES, UNKNOWN, YES), Means.PHONE, false))
        .containsExactly("phone-not-safe");
    assertThat(against(safe(YES, NO, YES), Means.TEXT, false)).containsExactly("phone-not-safe");
    assertThat(against(safe(YES, YES, UNKNOWN), Means.PHONE, true)).containsExactly("no-message");
    assertThat(against(safe(YES, YES, UNKNOWN), Means.PHONE, false)).isEmpty();
  }

  @Test
  @DisplayName(
      "CON-4 stated hours, or a text that warns of contact, must have been read by a person")
  void words() {
    Facts hours =
        facts(
            safe(YES, YES, YES),
            Map.of(SealedFields.SAFE_HOURS, new Said(new SealedText("a1.hours"), NOW)));
    CaseFile told = SomeCases.open(hours);
    CaseFile warned = SomeCases.open(facts(safe(YES, YES, YES), Map.of()), "CONTACT:UNSAFE");

    assertThat(codes(told, signaler(told), Means.PHONE, false, false))
        .containsExactly("safety-not-checked");
    assertThat(codes(told, signaler(told), Means.PHONE, false, true)).isEmpty();
    assertThat(warned.assessment().contactSafe()).isEqualTo(NO);
    assertThat(codes(warned, signaler(warned), Means.PHONE, false, false))
        .containsExactly("safety-not-checked");
  }

  @Test
  @DisplayName(
      "CON-2 a later withdrawal, told by whom ever, ends what was agreed; a later yes opens it")
  void withdrawn() {
    CaseFile file = SomeCases.open(facts(safe(YES, YES, YES), Map.of()));
    ContactBack wish = new ContactBack(signaler(file), Means.PHONE, false, false);
    ContactStatement no = new ContactStatement(false, NOW.plusSeconds(60));
    ContactStatement yes = new ContactStatement(true, NOW.plusSeconds(120));
    ContactStatement atOnce = new ContactStatement(false, NOW);

    assertThat(codes(ContactRules.against(file, wish, List.of(no), NOW)))
        .containsExactly("said-no");
    assertThat(codes(ContactRules.against(file, wish, List.of(no, yes), NOW))).isEmpty();
    assertThat(codes(ContactRules.against(file, wish, List.of(atOnce), NOW)))
        .containsExactly("said-no");
  }

  @ParameterizedTest
  @EnumSource(ConsentState.class)
  @DisplayName("CON-2 a stated consent to contact counts while it lasts, and only given")
  void consents(ConsentState state) {
    Facts lasting = consent(state, NOW.plus(Duration.ofDays(1)));
    Facts ended = consent(state, NOW);

    boolean given = state == ConsentState.GIVEN;
    assertThat(codes(open(lasting), Means.EMAIL).isEmpty()).isEqualTo(given);
    assertThat(codes(open(ended), Means.EMAIL)).isNotEmpty();
  }

  @Test
  @DisplayName("CON-4 there is nobody to go back to but who told us something")
  void nobody() {
    CaseFile file = SomeCases.open(facts(safe(YES, YES, YES), Map.of()));

    assertThat(codes(file, UUID.randomUUID(), Means.EMAIL, false, true))
        .contains("not-a-signaler", "not-asked");
  }

  @Test
  @DisplayName("CON-2 who agreed for themselves did not agree for another signaler of the case")
  void eachForThemselves() {
    CaseFile agreed =
        SomeCases.open(
            facts(safe(YES, YES, YES), Map.of()).merge(kind(SignalerKind.FAMILY_FRIEND)));
    CaseFile both =
        agreed.with(
            List.of(SomeCases.signal(kind(SignalerKind.COMMUNITY_MEMBER), "TOPIC:HOTEL")),
            SomeCases.after(Duration.ZERO));
    List<Person> signalers =
        both.persons().stream().filter(person -> !person.signalIds().isEmpty()).toList();

    assertThat(signalers).hasSize(2);
    assertThat(
            signalers.stream()
                .map(person -> codes(both, person.id(), Means.EMAIL, false, false).isEmpty()))
        .containsExactlyInAnyOrder(true, false);
  }

  private static List<String> against(@Nullable SafeAnswers safe, Means means, boolean message) {
    CaseFile file = open(facts(safe, Map.of()));
    return codes(file, signaler(file), means, message, false);
  }

  private static CaseFile open(Facts facts) {
    return SomeCases.open(facts);
  }

  private static List<String> codes(CaseFile file, Means means) {
    return codes(file, signaler(file), means, false, false);
  }

  private static List<String> codes(
      CaseFile file, UUID person, Means means, boolean message, boolean checked) {
    return codes(
        ContactRules.against(
            file, new ContactBack(person, means, message, checked), List.of(), NOW));
  }

  private static List<String> codes(List<ContactRules.Rule> rules) {
    return rules.stream().map(ContactRules.Rule::code).toList();
  }

  private static UUID signaler(CaseFile file) {
    return file.persons().stream()
        .filter(person -> !person.signalIds().isEmpty())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static SafeAnswers safe(Answer contact, Answer phone, Answer message) {
    return new SafeAnswers(contact, phone, message, NOW);
  }

  private static Facts consent(ConsentState state, Instant ends) {
    return new Facts(
        Map.of(),
        List.of(),
        List.of(),
        null,
        SignalerKind.UNKNOWN,
        false,
        Map.of(),
        null,
        List.of(
            new StatedConsent(
                ConsentSubject.SIGNALER,
                RecipientKind.SERVICE_PROVIDER,
                ConsentPurpose.CONTACT_BACK,
                state,
                Set.of(DataElement.CONTACT),
                ConsentMeans.VERBAL,
                NOW.minusSeconds(60),
                ends)));
  }

  private static Facts kind(SignalerKind kind) {
    return new Facts(Map.of(), List.of(), List.of(), null, kind, false, Map.of(), null, List.of());
  }

  private static Facts facts(@Nullable SafeAnswers safe, Map<String, Said> words) {
    return new Facts(
        Map.of(), List.of(), List.of(), null, SignalerKind.UNKNOWN, false, words, safe, List.of());
  }
}
