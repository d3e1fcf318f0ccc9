package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;

class PersonalConsentsTest {
  private static final UUID NOW = new UUID(1, 1);
  private static final UUID ONCE = new UUID(2, 2);
  private static final Map<UUID, UUID> CURRENT = Map.of(ONCE, NOW);

  @Test
  @DisplayName("TRI-8 what was said under a former id counts under the one the case knows")
  void comesAlong() {
    assertThat(PersonalConsents.of(List.of(said(ONCE, ConsentState.GIVEN, 1)), CURRENT))
        .extracting(Consent::personId)
        .containsExactly(NOW);
  }

  @Test
  @DisplayName("CON-1 a no under one id outweighs a yes under another, also a later one")
  void noOutweighs() {
    for (ConsentState no : List.of(ConsentState.REFUSED, ConsentState.WITHDRAWN)) {
      assertThat(
              PersonalConsents.of(
                  List.of(said(ONCE, no, 1), said(NOW, ConsentState.GIVEN, 2)), CURRENT))
          .extracting(Consent::state)
          .containsExactly(no);
      assertThat(
              PersonalConsents.of(
                  List.of(said(NOW, no, 1), said(ONCE, ConsentState.GIVEN, 2)), CURRENT))
          .extracting(Consent::state)
          .containsExactly(no);
    }
  }

  @Test
  @DisplayName("CON-2 under one and the same id the last word holds, as before")
  void changedTheirMind() {
    List<Consent> changed =
        List.of(said(NOW, ConsentState.REFUSED, 1), said(NOW, ConsentState.GIVEN, 2));

    assertThat(PersonalConsents.of(changed, CURRENT)).isEqualTo(changed);
    assertThat(
            PersonalConsents.of(
                List.of(
                    said(ONCE, ConsentState.REFUSED, 1),
                    said(ONCE, ConsentState.GIVEN, 2),
                    said(NOW, ConsentState.GIVEN, 3)),
                CURRENT))
        .hasSize(3);
  }

  @Test
  @DisplayName("CON-2 a no to one kind of recipient says nothing of another")
  void perRecipient() {
    assertThat(
            PersonalConsents.of(
                List.of(
                    said(ONCE, ConsentState.REFUSED, 1),
                    consent(NOW, RecipientKind.CHILD_PROTECTION, ConsentState.GIVEN, 2)),
                CURRENT))
        .hasSize(2);
  }

  @Test
  @DisplayName("CON-2 a later yes to another recipient or for another purpose takes no no back")
  void otherYes() {
    assertThat(
            PersonalConsents.of(
                List.of(
                    said(ONCE, ConsentState.REFUSED, 1),
                    consent(ONCE, RecipientKind.CHILD_PROTECTION, ConsentState.GIVEN, 2),
                    forReferral(ONCE, ConsentState.GIVEN, 3),
                    said(NOW, ConsentState.GIVEN, 4)),
                CURRENT))
        .extracting(Consent::consentId)
        .containsExactly(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3));
  }

  @Test
  @DisplayName("CON-2 a no for one purpose says nothing of another")
  void perPurpose() {
    assertThat(
            PersonalConsents.of(
                List.of(
                    forReferral(ONCE, ConsentState.REFUSED, 1), said(NOW, ConsentState.GIVEN, 2)),
                CURRENT))
        .hasSize(2);
  }

  @Test
  @DisplayName("TRI-8 somebody else's no is not theirs")
  void others() {
    assertThat(
            PersonalConsents.of(
                List.of(
                    said(new UUID(3, 3), ConsentState.REFUSED, 1),
                    said(NOW, ConsentState.GIVEN, 2)),
                CURRENT))
        .hasSize(2);
  }

  private static Consent said(UUID person, ConsentState state, int at) {
    return consent(person, RecipientKind.LAW_ENFORCEMENT, state, at);
  }

  private static Consent forReferral(UUID person, ConsentState state, int at) {
    return consent(person, RecipientKind.LAW_ENFORCEMENT, ConsentPurpose.REFERRAL, state, at);
  }

  private static Consent consent(UUID person, RecipientKind kind, ConsentState state, int at) {
    return consent(person, kind, ConsentPurpose.REPORT, state, at);
  }

  private static Consent consent(
      UUID person, RecipientKind kind, ConsentPurpose purpose, ConsentState state, int at) {
    Instant time = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(at);
    return new Consent(
        new UUID(9, at),
        person,
        ConsentSubject.VICTIM,
        kind,
        purpose,
        state,
        Set.of(DataElement.SITUATION),
        ConsentMeans.VERBAL,
        time,
        null,
        state == ConsentState.WITHDRAWN ? time : null,
        ConsentSource.STATED);
  }
}
