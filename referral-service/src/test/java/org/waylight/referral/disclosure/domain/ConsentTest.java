package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.referral.disclosure.domain.Asked.ANA;
import static org.waylight.referral.disclosure.domain.Asked.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.PolicySettings;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.referral.disclosure.domain.Particulars.EndEvent;
import org.waylight.referral.disclosure.domain.Particulars.Grantor;
import org.waylight.referral.disclosure.domain.Particulars.Informed;

class ConsentTest {
  private static final UUID CITY_POLICE = new UUID(8, 1);
  private static final UUID COUNTY_POLICE = new UUID(8, 2);
  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  @DisplayName("CON-2 a release for one organisation opens nothing to another of its kind")
  void one_release_per_recipient() {
    Consent release = to(CITY_POLICE, ConsentState.GIVEN);

    assertThat(release.heardBy(CITY_POLICE)).isSameAs(release);
    assertThat(police(release.heardBy(CITY_POLICE))).isInstanceOf(Disclosure.Allowed.class);
    assertThat(police(release.heardBy(COUNTY_POLICE))).isInstanceOf(Disclosure.Refused.class);
    assertThat(police(release.heardBy(null))).isInstanceOf(Disclosure.Refused.class);
    assertThat(police(to(null, ConsentState.GIVEN).heardBy(COUNTY_POLICE)))
        .isInstanceOf(Disclosure.Allowed.class);
  }

  @Test
  @DisplayName("CON-2 taking one release back leaves the release for another organisation")
  void withdrawn_there() {
    Consent there = to(CITY_POLICE, ConsentState.GIVEN).withdrawn(NOW, ConsentMeans.WRITTEN);
    Consent here = to(COUNTY_POLICE, ConsentState.GIVEN);

    assertThat(police(there.heardBy(COUNTY_POLICE), here.heardBy(COUNTY_POLICE)))
        .isInstanceOf(Disclosure.Allowed.class);
    assertThat(police(there.heardBy(CITY_POLICE), here.heardBy(CITY_POLICE)))
        .isInstanceOf(Disclosure.Refused.class);
    assertThat(there.state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(there.withdrawnAt()).isEqualTo(NOW);
    assertThat(there.particulars().withdrawnMeans()).isEqualTo(ConsentMeans.WRITTEN);
    assertThat(there.particulars().organisationId()).isEqualTo(CITY_POLICE);
  }

  @Test
  @DisplayName("DIS-5 who spoke of one police is nobody whose wishes are unknown to another")
  void no_tip_about_somebody_who_spoke() {
    for (ConsentState state : List.of(ConsentState.GIVEN, ConsentState.REFUSED)) {
      Disclosure answer =
          new Asked()
              .victim(ANA, AgeBand.ADULT)
              .signaler(Asked.BEN, SignalerKind.FAMILY_FRIEND)
              .has(to(CITY_POLICE, state).heardBy(COUNTY_POLICE))
              .to(RecipientKind.LAW_ENFORCEMENT);
      assertThat(answer).isInstanceOf(Disclosure.Refused.class);
    }
  }

  @Test
  @DisplayName("CON-2 a consent that ends with an event ends with that event alone")
  void ends_on_event() {
    Consent open = to(null, ConsentState.GIVEN);
    Consent untilClosed = consent(null, ConsentState.GIVEN, EndEvent.CASE_CLOSED);

    assertThat(open.after(EndEvent.CASE_CLOSED)).isSameAs(open);
    assertThat(untilClosed.stateAt(NOW, YEAR)).isEqualTo(ConsentState.GIVEN);
    assertThat(untilClosed.after(EndEvent.CASE_CLOSED).stateAt(NOW, YEAR))
        .isEqualTo(ConsentState.EXPIRED);
  }

  @Test
  @DisplayName("CON-1 a no under another id counts for every organisation that it concerns")
  void no_of_somebody_known_twice() {
    UUID once = new UUID(7, 9);
    Map<UUID, UUID> current = Map.of(once, ANA);

    assertThat(
            states(
                to(null, ConsentState.REFUSED).of(once),
                to(CITY_POLICE, ConsentState.GIVEN),
                current))
        .containsExactly(ConsentState.REFUSED);
    assertThat(
            states(
                to(CITY_POLICE, ConsentState.REFUSED).of(once),
                to(null, ConsentState.GIVEN),
                current))
        .containsExactly(ConsentState.REFUSED);
    assertThat(
            states(
                to(CITY_POLICE, ConsentState.REFUSED).of(once),
                to(CITY_POLICE, ConsentState.GIVEN),
                current))
        .containsExactly(ConsentState.REFUSED);
    assertThat(
            states(
                to(CITY_POLICE, ConsentState.REFUSED).of(once),
                to(COUNTY_POLICE, ConsentState.GIVEN),
                current))
        .containsExactly(ConsentState.REFUSED, ConsentState.GIVEN);
  }

  @Test
  @DisplayName("CON-1 a later yes to one organisation takes no no to all back")
  void later_yes_to_one() {
    UUID once = new UUID(7, 9);
    Consent no = to(null, ConsentState.REFUSED).of(once);
    Consent yesToOne = later(to(CITY_POLICE, ConsentState.GIVEN).of(once));

    assertThat(
            PersonalConsents.of(
                List.of(no, yesToOne, to(COUNTY_POLICE, ConsentState.GIVEN)), Map.of(once, ANA)))
        .extracting(each -> each.particulars().organisationId())
        .doesNotContain(COUNTY_POLICE);
  }

  @Test
  @DisplayName("CON-2 DIS-5 minors' own consent and tips by two are settings of the policy")
  void settings() {
    DisclosureSettings silent = DisclosureSettings.of(1, Map.of());
    assertThat(silent.minorsConsent()).isTrue();
    assertThat(silent.tipsByTwo()).isFalse();
    DisclosureSettings strict =
        DisclosureSettings.of(
            2, Map.of(PolicySettings.MINORS_CONSENT, "false", PolicySettings.TIPS_BY_TWO, "true"));
    assertThat(strict.minorsConsent()).isFalse();
    assertThat(strict.tipsByTwo()).isTrue();
    assertThat(DisclosureSettings.of(3, Map.of(PolicySettings.MINORS_CONSENT, " ")).minorsConsent())
        .isTrue();
    assertThat(new DisclosureSettings("disclosure@1", false, YEAR, YEAR))
        .isEqualTo(
            new DisclosureSettings(
                "disclosure@1", false, YEAR, YEAR, true, false, Duration.ofHours(24)));
  }

  private static List<ConsentState> states(Consent no, Consent yes, Map<UUID, UUID> current) {
    return PersonalConsents.of(List.of(no, yes), current).stream().map(Consent::state).toList();
  }

  private static Disclosure police(Consent... consents) {
    Asked asked = new Asked().victim(ANA, AgeBand.ADULT);
    for (Consent consent : consents) {
      asked.has(consent);
    }
    return asked.to(RecipientKind.LAW_ENFORCEMENT);
  }

  private static Consent to(@Nullable UUID organisation, ConsentState state) {
    return consent(organisation, state, null);
  }

  private static Consent later(Consent consent) {
    return at(
        consent.personId(),
        consent.state(),
        consent.givenAt().plusSeconds(60),
        consent.particulars());
  }

  private static Consent consent(
      @Nullable UUID organisation, ConsentState state, @Nullable EndEvent endsOn) {
    return at(
        ANA,
        state,
        NOW.minus(Duration.ofHours(1)),
        new Particulars(Grantor.SELF, null, organisation, Informed.SPOKEN, endsOn, null));
  }

  private static Consent at(
      UUID person, ConsentState state, Instant givenAt, Particulars particulars) {
    return new Consent(
        UUID.randomUUID(),
        person,
        ConsentSubject.VICTIM,
        RecipientKind.LAW_ENFORCEMENT,
        ConsentPurpose.REPORT,
        state,
        Asked.ALL,
        ConsentMeans.VERBAL,
        givenAt,
        null,
        null,
        ConsentSource.RECORDED,
        particulars);
  }
}
