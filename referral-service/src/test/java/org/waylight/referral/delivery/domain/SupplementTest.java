package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.contracts.v1.TraffickingType;
import org.waylight.referral.delivery.domain.ReportBody.ReportedContact;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPerson;
import org.waylight.referral.delivery.domain.ReportBody.ReportedPlace;
import org.waylight.referral.delivery.domain.ReportBody.SafeToContact;
import org.waylight.referral.delivery.domain.ReportBody.Situation;

/** RES-3: a supplement says what is new, field by field, and nothing else. */
class SupplementTest {
  static final UUID REPORT = new UUID(7, 1);
  static final Situation NOTHING = new Situation(null, null, null, null, null, null, null);
  private static final ReportedPerson ADULT = new ReportedPerson(AgeBand.ADULT, "en");
  private static final ReportedPerson MINOR = new ReportedPerson(AgeBand.MINOR, "en");
  private static final Situation CARNIVAL =
      new Situation(
          TraffickingType.LABOR,
          List.of(Topic.CARNIVAL),
          List.of("DEBT"),
          List.of("FAIR"),
          List.of(ReadingKind.IMMINENT_HARM),
          List.of(Need.SHELTER),
          List.of(place("Elm St")));
  private static final ReportedContact ANA = contact("Ana", "+1", "a@example.org", null);

  private static ReportedPlace place(@Nullable String street) {
    return new ReportedPlace("US", "TX", null, "Houston", null, null, street);
  }

  private static ReportedContact contact(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {
    return new ReportedContact(name, phone, email, address, null);
  }

  static ReportBody report(
      Situation situation, List<ReportedPerson> persons, ReportedContact... contacts) {
    return new ReportBody(
        ReportBody.FORMAT,
        null,
        new ReportBody.Recipient(new UUID(7, 2), "desk", RecipientKind.LAW_ENFORCEMENT),
        LegalBasis.CONSENT,
        "Code 1",
        situation,
        persons,
        List.of(contacts),
        null,
        true);
  }

  private static Optional<ReportBody> news(ReportBody told, ReportBody today) {
    return Supplement.of(REPORT, told, today);
  }

  @Test
  @DisplayName("RES-3 nothing new, no supplement, whatever was written in the summary")
  void nothing() {
    ReportBody told = report(CARNIVAL, List.of(ADULT), ANA);
    assertThat(news(told.with("words"), told)).isEmpty();
    assertThat(news(told, report(CARNIVAL, List.of(ADULT), ANA))).isEmpty();
  }

  @Test
  @DisplayName("RES-3 DIS-1 a supplement names its report and repeats only whom it is for and why")
  void envelope() {
    ReportBody told = report(NOTHING, List.of(ADULT));
    ReportBody today =
        new ReportBody(
            ReportBody.FORMAT,
            null,
            told.recipient(),
            LegalBasis.MANDATED_MINOR,
            "Code 2",
            NOTHING,
            List.of(MINOR),
            List.of(),
            "words",
            false);
    assertThat(news(told, today))
        .hasValue(
            new ReportBody(
                "waylight-supplement/1",
                REPORT,
                told.recipient(),
                LegalBasis.MANDATED_MINOR,
                "Code 2",
                NOTHING,
                List.of(MINOR),
                List.of(),
                null,
                false));
    assertThat(news(today, told.with(null)).map(ReportBody::persons)).hasValue(List.of(ADULT));
    ReportBody otherBasis =
        new ReportBody(
            told.format(),
            null,
            told.recipient(),
            LegalBasis.THREAT,
            null,
            NOTHING,
            List.of(ADULT),
            List.of(),
            null,
            true);
    assertThat(news(told, otherBasis)).as("another basis alone is no news").isEmpty();
  }

  @Test
  @DisplayName("RES-3 DIS-1 each field of the situation is compared by itself and told alone")
  void situation() {
    Situation c = CARNIVAL;
    List<ReportedPlace> moved = List.of(place("Oak St"));
    Situation today =
        new Situation(
            TraffickingType.SEX,
            List.of(Topic.BEGGING),
            List.of("VIOLENCE"),
            List.of("FARM"),
            List.of(),
            List.of(Need.LEGAL),
            moved);
    for (int field = 0; field < 7; field++) {
      Situation one =
          new Situation(
              field == 0 ? today.type() : c.type(),
              field == 1 ? today.topics() : c.topics(),
              field == 2 ? today.meansOfControl() : c.meansOfControl(),
              field == 3 ? today.industries() : c.industries(),
              field == 4 ? today.danger() : c.danger(),
              field == 5 ? today.needs() : c.needs(),
              field == 6 ? today.places() : c.places());
      Situation alone =
          new Situation(
              field == 0 ? today.type() : null,
              field == 1 ? today.topics() : null,
              field == 2 ? today.meansOfControl() : null,
              field == 3 ? today.industries() : null,
              field == 4 ? today.danger() : null,
              field == 5 ? today.needs() : null,
              field == 6 ? today.places() : null);
      ReportBody told = report(c, List.of(ADULT), ANA);
      ReportBody supplement = news(told, report(one, List.of(ADULT), ANA)).orElseThrow();
      assertThat(supplement.situation()).isEqualTo(alone);
      assertThat(supplement.persons()).isEmpty();
      assertThat(supplement.contacts()).isEmpty();
      assertThat(Supplement.told(told, supplement)).isEqualTo(report(one, List.of(ADULT), ANA));
    }
  }

  @Test
  @DisplayName("RES-3 what may not be told any more, or is not known any more, is no news")
  void less() {
    ReportBody told = report(CARNIVAL, List.of(ADULT), ANA);
    assertThat(news(told, report(NOTHING, List.of(ADULT), ANA))).isEmpty();
    assertThat(news(told, report(CARNIVAL, List.of(ADULT)))).isEmpty();
    assertThat(news(told, report(CARNIVAL, List.of(ADULT), contact("Ana", "+1", null, null))))
        .isEmpty();
  }

  @Test
  @DisplayName("RES-3 persons are told as one field, and what was told last counts")
  void persons() {
    ReportBody told = report(NOTHING, List.of(ADULT));
    ReportBody two = report(NOTHING, List.of(ADULT, MINOR));
    ReportBody first = news(told, two).orElseThrow();
    assertThat(first.persons()).containsExactly(ADULT, MINOR);
    assertThat(news(Supplement.told(told, first), told).map(ReportBody::persons))
        .as("told back")
        .hasValue(List.of(ADULT));
  }

  @Test
  @DisplayName("RES-3 DIS-1 of the same contact only what differs is told; another is told whole")
  void contacts() {
    ReportBody told = report(NOTHING, List.of(ADULT), ANA);
    SafeToContact safe = new SafeToContact(Answer.YES, Answer.NO, Answer.NO, "mornings", null);
    ReportedContact later = new ReportedContact("Ana", "+2", "b@example.org", "Elm St 1", safe);
    ReportBody today = report(NOTHING, List.of(ADULT), later);
    ReportBody supplement = news(told, today).orElseThrow();
    assertThat(supplement.contacts())
        .containsExactly(new ReportedContact(null, "+2", "b@example.org", "Elm St 1", safe));
    assertThat(Supplement.told(told, supplement)).isEqualTo(today);

    ReportedContact phoneOnly = contact("Ana", "+2", "a@example.org", null);
    ReportBody moved = report(NOTHING, List.of(ADULT), phoneOnly);
    supplement = news(told, moved).orElseThrow();
    assertThat(supplement.contacts()).containsExactly(contact(null, "+2", null, null));
    assertThat(Supplement.told(told, supplement)).isEqualTo(moved);

    ReportedContact bea = contact("Bea", "+1", null, null);
    ReportBody other = report(NOTHING, List.of(ADULT), bea);
    supplement = news(told, other).orElseThrow();
    assertThat(supplement.contacts()).containsExactly(bea);
    assertThat(Supplement.told(told, supplement)).as("not Ana's e-mail").isEqualTo(other);

    ReportBody both = report(NOTHING, List.of(ADULT), ANA, bea);
    supplement = news(told, both).orElseThrow();
    assertThat(supplement.contacts()).containsExactly(ANA, bea);
    assertThat(Supplement.told(told, supplement)).isEqualTo(both);
    assertThat(news(both, other)).as("one of two is known").isEmpty();
    ReportBody changed = report(NOTHING, List.of(ADULT), contact("Ana", "+3", null, null));
    supplement = news(both, changed).orElseThrow();
    assertThat(supplement.contacts()).as("of two").isEqualTo(changed.contacts());
    assertThat(Supplement.told(both, supplement)).isEqualTo(changed);
    ReportBody firstContact = news(report(NOTHING, List.of(ADULT)), other).orElseThrow();
    assertThat(firstContact.contacts()).containsExactly(bea);
    assertThat(Supplement.told(report(NOTHING, List.of(ADULT)), firstContact)).isEqualTo(other);
  }

  @Test
  @DisplayName("RES-3 told once, a supplement leaves the report's own form, basis and summary")
  void keepsTheReport() {
    ReportBody told = report(NOTHING, List.of(ADULT), ANA).with("words");
    ReportBody supplement =
        news(told, report(CARNIVAL, List.of(ADULT), ANA)).orElseThrow().with("more words");
    ReportBody after = Supplement.told(told, supplement);
    assertThat(after).isEqualTo(report(CARNIVAL, List.of(ADULT), ANA).with("words"));
  }
}
