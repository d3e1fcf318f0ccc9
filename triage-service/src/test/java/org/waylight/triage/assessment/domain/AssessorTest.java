package org.waylight.triage.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.assessment.domain.Some.assess;
import static org.waylight.triage.assessment.domain.Some.hit;
import static org.waylight.triage.assessment.domain.Some.message;
import static org.waylight.triage.assessment.domain.Some.stated;
import static org.waylight.triage.assessment.domain.Stated.NOTHING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RequestType;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.contracts.v1.Urgency;

class AssessorTest {
  @Test
  @DisplayName("TRI-3 a minor read in the text is urgent, as a proposal only (DIS-10)")
  void minorRead() {
    UUID id = UUID.randomUUID();

    Assessment assessment = assess(NOTHING, message(id, "READING:MINOR"));

    assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(assessment.urgencyRules()).containsExactly("TRI-3@1", "TRI-5.routine@1");
    RiskReading minor = assessment.reading(ReadingKind.MINOR);
    assertThat(minor.value()).isEqualTo(Answer.YES);
    assertThat(minor.standing()).isEqualTo(Standing.READ);
    assertThat(minor.evidence()).containsExactly(new Evidence("en.reading:minor@1", id, 3, 9));
    assertThat(minor.contradicted()).isFalse();
  }

  @Test
  @DisplayName("TRI-3 a stated age below 18 is a stated minor, 18 is not")
  void statedAge() {
    assertThat(assess(Some.ages(40, 17), message()).reading(ReadingKind.MINOR))
        .extracting(RiskReading::value, RiskReading::standing)
        .containsExactly(Answer.YES, Standing.STATED);
    assertThat(assess(Some.ages(18), message()).urgency()).isEqualTo(Urgency.ROUTINE);
  }

  @ParameterizedTest
  @DisplayName("TRI-4 danger, self-harm and threats are urgent, read or stated")
  @EnumSource(ReadingKind.class)
  void risks(ReadingKind kind) {
    String rule = Rules.ofReading(kind).reference();

    assertThat(assess(NOTHING, message("READING:" + kind)).urgencyRules()).contains(rule);
    assertThat(assess(stated(kind, Answer.YES), message()).urgencyRules()).contains(rule);
    assertThat(assess(stated(kind, Answer.NO), message()).urgencyRules())
        .containsExactly("TRI-5.routine@1");
  }

  @Test
  @DisplayName("TRI-2 a stated no outranks the text as a reading, but the case stays raised")
  void contradiction() {
    Assessment assessment = assess(stated(ReadingKind.MINOR, Answer.NO), message("READING:MINOR"));

    RiskReading minor = assessment.reading(ReadingKind.MINOR);
    assertThat(minor.value()).isEqualTo(Answer.NO);
    assertThat(minor.standing()).isEqualTo(Standing.STATED);
    assertThat(minor.contradicted()).isTrue();
    assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(conclusion(assessment, "READING:MINOR").rule()).isEqualTo("TRI-2@1");
    assertThat(conclusion(assessment, "READING:MINOR").stated()).containsExactly("MINOR=NO");
  }

  @Test
  @DisplayName("TRI-2 only a person lowers; what is written later raises again")
  void decided() {
    MessageReading first = message("READING:MINOR");
    ReadingDecision no = Some.decision(ReadingKind.MINOR, Answer.NO, first.messageId());

    Assessment lowered = Assessor.assess(List.of(first), NOTHING, List.of(no), "en@1");
    Assessment raised =
        Assessor.assess(List.of(first, message("READING:MINOR")), NOTHING, List.of(no), "en@1");
    Assessment stated =
        Assessor.assess(List.of(first), stated(ReadingKind.MINOR, Answer.YES), List.of(no), "en@1");

    assertThat(lowered.urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(lowered.reading(ReadingKind.MINOR).decidedBy()).isEqualTo("ada");
    assertThat(raised.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(raised.reading(ReadingKind.MINOR).value()).isEqualTo(Answer.NO);
    assertThat(stated.urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  @DisplayName("TRI-2 the later decision holds")
  void latestDecision() {
    ReadingDecision yes =
        new ReadingDecision(
            ReadingKind.MINOR,
            Answer.YES,
            Standing.OVERRIDDEN,
            "ben",
            Some.NOW.plusSeconds(1),
            Set.of(),
            Answer.UNKNOWN);

    Assessment assessment =
        Assessor.assess(
            List.of(), NOTHING, List.of(yes, Some.decision(ReadingKind.MINOR, Answer.NO)), "en@1");

    assertThat(assessment.reading(ReadingKind.MINOR).decidedBy()).isEqualTo("ben");
    assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
  }

  @Test
  @DisplayName("TRI-5 help within a day is a crisis; an advocate's alert is urgent")
  void crisis() {
    Stated raised =
        new Stated(Map.of(), List.of(), false, false, false, false, null, Set.of(), true, 1, false);

    Assessment crisis = assess(NOTHING, message("HELP:WITHIN_A_DAY"));

    assertThat(crisis.urgency()).isEqualTo(Urgency.CRISIS);
    assertThat(crisis.requestType()).isEqualTo(RequestType.CRISIS);
    assertThat(conclusion(crisis, "URGENCY").evidence()).hasSize(1);
    assertThat(assess(raised, message()).urgencyRules()).contains("TRI-5.raised@1");
    assertThat(assess(raised, message()).urgency()).isEqualTo(Urgency.URGENT);
  }

  @ParameterizedTest
  @DisplayName("TRI-6 what triage cannot read goes to a person within the hour")
  @CsvSource({
    "UNKNOWN,ENGLISH,false", "EMPTY,EMPTY,false", "NEUTRAL,EMPTY,false",
    "NEUTRAL,ENGLISH,true", "SPANISH,EMPTY,false", "SPANISH,ENGLISH,true"
  })
  void unreadable(ReadLanguage one, ReadLanguage other, boolean readable) {
    Assessment assessment = assess(NOTHING, Some.inLanguage(one), Some.inLanguage(other));

    assertThat(assessment.readable()).isEqualTo(readable);
    assertThat(assessment.urgency()).isEqualTo(readable ? Urgency.ROUTINE : Urgency.CRISIS);
    assertThat(assessment.urgencyRules().contains("TRI-6.unreadable@1")).isEqualTo(!readable);
    assertThat(assessment.askNext().contains("Is an interpreter wanted, and in which language?"))
        .isEqualTo(!readable);
  }

  @Test
  @DisplayName("TRI-6 no message at all is nothing to read")
  void nothing() {
    assertThat(assess(NOTHING).readable()).isFalse();
    assertThat(assess(NOTHING).requestType()).isEqualTo(RequestType.HIGH_RISK);
  }

  @ParameterizedTest
  @DisplayName("TRI-6 two of who, where, when and how to reach suffice to act on")
  @CsvSource(
      delimiter = '|',
      value = {
        "SPECIFIC:WHO | false", "SPECIFIC:WHO SPECIFIC:WHO | false",
        "SPECIFIC:WHO SPECIFIC:WHERE | true", "SPECIFIC:WHEN SPECIFIC:REACH | true",
        "AGE:30 SPECIFIC:WHERE | false"
      })
  void sufficient(String findings, boolean sufficient) {
    assertThat(assess(NOTHING, message(findings.split(" "))).sufficient()).isEqualTo(sufficient);
  }

  @Test
  @DisplayName("TRI-6 stated place, time, contact and age count as known")
  void statedSpecifics() {
    Stated stated =
        new Stated(Map.of(), List.of(30), true, true, true, true, "en", Set.of(), false, 1, false);

    Assessment assessment = assess(stated, message());

    assertThat(assessment.specifics())
        .containsExactly(Specific.WHO, Specific.WHERE, Specific.WHEN, Specific.REACH);
    assertThat(assessment.actionable()).isFalse();
    assertThat(assess(stated, message("FIRST_HAND:YES")).actionable()).isTrue();
    assertThat(assess(stated, message("READING:MINOR")).actionable()).isTrue();
    assertThat(assessment.askNext())
        .containsExactly(
            "Are you, or is the person, safe right now?",
            "Are you telling this about yourself, or did you see or hear it?");
  }

  @Test
  @DisplayName("TRI-8 two people telling independently corroborate each other")
  void corroborated() {
    Stated two =
        new Stated(
            Map.of(), List.of(30), true, false, false, false, null, Set.of(), false, 2, false);

    assertThat(assess(two, message()).actionable()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("type: purpose with force, fraud or coercion; a minor in commercial sex needs none")
  @CsvSource(
      delimiter = '|',
      value = {
        "PURPOSE:SEX | NONE | HIGH_RISK",
        "PURPOSE:SEX READING:MINOR | SEX | TIP",
        "PURPOSE:SEX MEANS:DebtBondage | SEX | TIP",
        "PURPOSE:LABOR | NONE | HIGH_RISK",
        "PURPOSE:LABOR READING:MINOR | NONE | HIGH_RISK",
        "PURPOSE:LABOR MEANS:TakesEarnings | NONE | HIGH_RISK",
        "PURPOSE:LABOR MEANS:TakesEarnings MEANS:WithholdsDocuments | LABOR | TIP",
        "PURPOSE:LABOR MEANS:TakesEarnings MEANS:ExcessiveWorkingHours | LABOR | TIP",
        "PURPOSE:LABOR MEANS:PhysicalThreats | LABOR | TIP",
        "PURPOSE:SEX READING:IMMINENT_HARM | SEX | CRISIS",
        "PURPOSE:SEX READING:IMMINENT_HARM HELP:WITHIN_A_DAY | SEX | CRISIS",
        "PURPOSE:ABUSE MEANS:PhysicalAbuse | NONE | HIGH_RISK",
        "PURPOSE:ABUSE PURPOSE:UNSPECIFIED MEANS:PhysicalAbuse | NONE | HIGH_RISK",
        "PURPOSE:ABUSE PURPOSE:SEX MEANS:PhysicalAbuse | SEX | TIP",
        "PURPOSE:LABOR PURPOSE:SEX MEANS:Other | SEX | TIP",
        "PURPOSE:UNSPECIFIED | NOT_SPECIFIED | TIP",
        "MEANS:PhysicalAbuse | NOT_SPECIFIED | TIP",
        "REQUEST:TRAINING | NONE | TRAINING",
        "REQUEST:GENERAL_INFORMATION | NONE | GENERAL_INFORMATION",
        "REQUEST:OUT_OF_SCOPE | NONE | OUT_OF_SCOPE",
        "REQUEST:OUT_OF_SCOPE PURPOSE:LABOR | NONE | HIGH_RISK",
        "REQUEST:REFERRAL MEANS:Other | NOT_SPECIFIED | REFERRAL",
        "REQUEST:HIGH_RISK REQUEST:TRAINING | NONE | TRAINING",
        "REQUEST:TRAINING MEANS:DebtBondage | NONE | TRAINING",
        "READING:MINOR REQUEST:TRAINING | NONE | HIGH_RISK",
        "READING:THREAT_TO_OTHERS | NONE | CRISIS",
        "READING:SELF_HARM | NONE | CRISIS",
        "READING:IMMINENT_HARM | NONE | CRISIS",
        "NEED:SHELTER | NONE | HIGH_RISK"
      })
  void typeAndRequest(String findings, TraffickingType type, RequestType request) {
    Assessment assessment = assess(NOTHING, message(findings.split(" ")));

    assertThat(assessment.type()).isEqualTo(type);
    assertThat(assessment.requestType()).isEqualTo(request);
  }

  @Test
  @DisplayName("TRI-1 TYPE.both: labor beside commercial sex needs words and a kind of its own")
  void bothKinds() {
    MessageReading sex = message("PURPOSE:SEX", "MEANS:Other");

    assertThat(assess(NOTHING, sex, message("PURPOSE:LABOR")).type())
        .isEqualTo(TraffickingType.SEX);
    assertThat(assess(NOTHING, sex, message("PURPOSE:LABOR", "INDUSTRY:Domestic Work")).type())
        .isEqualTo(TraffickingType.SEX_AND_LABOR);
    assertThat(assess(NOTHING, sex, message("PURPOSE:LABOR", "INDUSTRY:Strip Clubs")).type())
        .isEqualTo(TraffickingType.SEX);
  }

  @Test
  @DisplayName("22 USC 7102 where somebody is held a hint at the use suffices, the stronger of two")
  void hints() {
    MessageReading sex = hint("PURPOSE:SEX", 0.25);
    MessageReading labor = hint("PURPOSE:LABOR", 0.3);

    assertThat(assess(NOTHING, sex).type()).isEqualTo(TraffickingType.NONE);
    assertThat(assess(NOTHING, sex, message("MEANS:DebtBondage")).type())
        .isEqualTo(TraffickingType.SEX);
    assertThat(assess(NOTHING, sex, message("READING:MINOR")).type())
        .isEqualTo(TraffickingType.SEX);
    assertThat(assess(NOTHING, labor, message("READING:MINOR")).type())
        .isEqualTo(TraffickingType.NONE);
    assertThat(assess(NOTHING, sex, labor, message("MEANS:DebtBondage")).type())
        .isEqualTo(TraffickingType.LABOR);
    assertThat(assess(NOTHING, sex, message("MEANS:Other", "PURPOSE:ABUSE")).type())
        .isEqualTo(TraffickingType.NONE);
  }

  private static MessageReading hint(String finding, double weight) {
    return new MessageReading(
        UUID.randomUUID(), ReadLanguage.ENGLISH, List.of(hit("hint@1", weight, finding)));
  }

  @Test
  @DisplayName("a victim who names a need asks for a referral")
  void victimsNeed() {
    assertThat(assess(Some.told(SignalerKind.VICTIM_SURVIVOR), message("NEED:LEGAL")).requestType())
        .isEqualTo(RequestType.REFERRAL);
  }

  @Test
  @DisplayName("TRI-1 weak indicators add up, the same one twice does not")
  void weights() {
    MessageReading twice =
        new MessageReading(
            UUID.randomUUID(),
            ReadLanguage.ENGLISH,
            List.of(hit("a@1", 0.3, "TOPIC:HOTEL"), hit("a@1", 0.3, "TOPIC:HOTEL")));
    MessageReading other =
        new MessageReading(
            UUID.randomUUID(), ReadLanguage.ENGLISH, List.of(hit("b@1", 0.2, "TOPIC:HOTEL")));

    assertThat(assess(NOTHING, twice).topics()).isEmpty();
    assertThat(assess(NOTHING, twice, other).topics()).containsExactly(Topic.HOTEL);
    assertThat(conclusion(assess(NOTHING, twice, other), "TOPIC:HOTEL").evidence()).hasSize(2);
  }

  @Test
  @DisplayName("topics and needs follow from what is read and who tells it")
  void topics() {
    Assessment needs =
        assess(
            Some.told(SignalerKind.LAW_ENFORCEMENT),
            message("NEED:SHELTER", "NEED:LEGAL", "NEED:MEDICAL", "INDUSTRY:Construction"));

    assertThat(needs.topics())
        .containsExactlyInAnyOrder(
            Topic.SHELTER_NEEDED,
            Topic.LEGAL_HELP,
            Topic.MEDICAL_NEED,
            Topic.LAW_ENFORCEMENT_CALLER);
    assertThat(needs.industries()).containsExactly("Construction");
    assertThat(needs.needs()).containsExactlyInAnyOrder(Need.SHELTER, Need.LEGAL, Need.MEDICAL);
    assertThat(needs.language()).isEqualTo("en");
    assertThat(assess(NOTHING, Some.inLanguage(ReadLanguage.SPANISH)).needs())
        .containsExactly(Need.INTERPRETER);
    assertThat(
            assess(
                    NOTHING,
                    Some.inLanguage(ReadLanguage.SPANISH),
                    Some.inLanguage(ReadLanguage.ENGLISH))
                .language())
        .isNull();
  }

  @Test
  @DisplayName("TRI-1 every rule an assessment quotes has a sentence")
  void sentences() {
    Assessment assessment =
        assess(NOTHING, message("PURPOSE:SEX", "MEANS:Other", "READING:MINOR", "NEED:LEGAL"));

    assertThat(assessment.conclusions())
        .allSatisfy(conclusion -> assertThat(Rules.quoted(conclusion.rule())).isPresent());
    assertThat(conclusion(assessment, "TYPE").evidence()).hasSize(2);
    assertThat(assessment.indicatorsVersion()).isEqualTo("en@1");
  }

  private static Conclusion conclusion(Assessment assessment, String about) {
    return assessment.conclusions().stream()
        .filter(conclusion -> conclusion.about().equals(about))
        .findFirst()
        .orElseThrow();
  }
}
