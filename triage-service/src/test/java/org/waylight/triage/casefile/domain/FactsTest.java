package org.waylight.triage.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.triage.casefile.domain.SomeFacts.places;
import static org.waylight.triage.casefile.domain.SomeFacts.safe;
import static org.waylight.triage.casefile.domain.SomeFacts.said;
import static org.waylight.triage.casefile.domain.SomeFacts.stated;
import static org.waylight.triage.casefile.domain.SomeFacts.text;
import static org.waylight.triage.casefile.domain.SomeSignals.answer;
import static org.waylight.triage.casefile.domain.SomeSignals.kind;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.SealedFields;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ReadingKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.triage.assessment.domain.Some;

class FactsTest {
  @Test
  @DisplayName("TRI-2 of two answers the heavier holds: yes before no before not known")
  void answers() {
    Facts yes = answer(ReadingKind.MINOR, Answer.YES);
    Facts no = answer(ReadingKind.MINOR, Answer.NO);
    Facts unknown = answer(ReadingKind.MINOR, Answer.UNKNOWN);

    assertThat(yes.merge(no)).isEqualTo(yes);
    assertThat(no.merge(yes)).isEqualTo(yes);
    assertThat(unknown.merge(no)).isEqualTo(no);
  }

  @Test
  @DisplayName("CON-3 a victim's own voice is not lost beside another stated kind")
  void kinds() {
    Facts victim = kind(SignalerKind.VICTIM_SURVIVOR);
    Facts friend = kind(SignalerKind.FAMILY_FRIEND);

    assertThat(victim.merge(friend).kind()).isEqualTo(SignalerKind.VICTIM_SURVIVOR);
    assertThat(friend.merge(victim).kind()).isEqualTo(SignalerKind.VICTIM_SURVIVOR);
    assertThat(friend.merge(Facts.NONE).kind()).isEqualTo(SignalerKind.FAMILY_FRIEND);
  }

  @Test
  @DisplayName("PRO-6 the most specific place comes first; the same place is there once")
  void mostSpecific() {
    StatedPlace state = place("NV", null, null);
    StatedPlace city = place("TX", "Houston", null);
    StatedPlace street = place("TX", "Houston", said("a1.street", 0));

    assertThat(places(state, city).places()).containsExactly(city, state);
    assertThat(places(state).merge(places(city)).merge(places(street)).places())
        .containsExactly(street, state);
    assertThat(places(street).merge(places(city)).places()).containsExactly(street);
  }

  @Test
  @DisplayName("CON-4 whether somebody may be contacted back: their latest word holds")
  void latestWord() {
    SafeAnswers yes = new SafeAnswers(Answer.YES, Answer.YES, Answer.YES, Some.NOW);
    SafeAnswers later =
        new SafeAnswers(Answer.NO, Answer.UNKNOWN, Answer.NO, Some.NOW.plusSeconds(9));

    assertThat(safe(yes).merge(safe(later)).safe()).isEqualTo(later);
    assertThat(safe(later).merge(safe(yes)).safe()).isEqualTo(later);
    assertThat(safe(yes).merge(Facts.NONE).safe()).isEqualTo(yes);
    assertThat(Facts.NONE.merge(safe(yes)).safe()).isEqualTo(yes);
    assertThat(Facts.NONE.merge(Facts.NONE).safe()).isNull();
  }

  @Test
  @DisplayName("INT-4 of words said twice the later hold, in whatever order they come")
  void laterWords() {
    Facts before = text(SealedFields.SAFE_HOURS, said("a1.z", 0));
    Facts after = text(SealedFields.SAFE_HOURS, said("a1.a", 9));

    assertThat(before.merge(after)).isEqualTo(after);
    assertThat(after.merge(before)).isEqualTo(after);
    assertThat(after.merge(text(SealedFields.STREET, said("a1.s", 0))).texts())
        .containsOnlyKeys(SealedFields.SAFE_HOURS, SealedFields.STREET);
  }

  @Test
  @DisplayName("the same statement of consent keeps its id; another, or of another, has its own")
  void consentIds() {
    UUID signal = new UUID(1, 1);
    UUID id = StableIds.consent(signal, stated(ConsentState.GIVEN));

    assertThat(StableIds.consent(signal, stated(ConsentState.GIVEN))).isNotNull().isEqualTo(id);
    assertThat(StableIds.consent(signal, stated(ConsentState.REFUSED))).isNotEqualTo(id);
    assertThat(StableIds.consent(new UUID(2, 2), stated(ConsentState.GIVEN))).isNotEqualTo(id);
  }

  private static StatedPlace place(String state, @Nullable String city, @Nullable Said street) {
    return new StatedPlace("US", state, null, city, null, null, street);
  }
}
