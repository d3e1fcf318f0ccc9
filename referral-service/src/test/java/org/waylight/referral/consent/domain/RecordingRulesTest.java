package org.waylight.referral.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Standing;
import org.waylight.referral.consent.domain.RecordingRules.Objection;
import org.waylight.referral.consent.domain.RecordingRules.Recording;
import org.waylight.referral.disclosure.domain.Consent;
import org.waylight.referral.disclosure.domain.ConsentSource;
import org.waylight.referral.disclosure.domain.DisclosureSettings;
import org.waylight.referral.disclosure.domain.Particulars;
import org.waylight.referral.disclosure.domain.Particulars.Grantor;
import org.waylight.referral.disclosure.domain.Particulars.Informed;

class RecordingRulesTest {
  private static final UUID MINA = new UUID(1, 1);
  private static final UUID AUNT = new UUID(1, 2);
  private static final UUID BOSS = new UUID(1, 3);
  private static final UUID STRANGER = new UUID(1, 4);
  private static final DisclosureSettings GUARDIANS =
      new DisclosureSettings(
          "disclosure@2",
          true,
          Duration.ofDays(9),
          Duration.ofDays(9),
          false,
          false,
          Duration.ofHours(24));

  private ConsentState state = ConsentState.GIVEN;
  private ConsentPurpose purpose = ConsentPurpose.REFERRAL;
  private AgeBand age = AgeBand.ADULT;
  private Standing standing = Standing.STATED;
  private DisclosureSettings settings = DisclosureSettings.BUILT_IN;

  @Test
  @DisplayName("CON-2 a person's own, informed consent is recorded, and so is every refusal")
  void own() {
    assertThat(fields(MINA, by(Grantor.SELF, null), null)).isEmpty();
    state = ConsentState.REFUSED;
    assertThat(fields(MINA, uninformed(), null)).isEmpty();
    assertThat(fields(BOSS, uninformed(), null)).isEmpty();
  }

  @Test
  @DisplayName("CON-2 a consent that does not say how the person was informed is not recorded")
  void informed() {
    assertThat(fields(MINA, uninformed(), null)).containsExactly("informed");
  }

  @Test
  @DisplayName("CON-2 an alleged abuser gives no consent, neither for themselves nor as a guardian")
  void abuser() {
    assertThat(fields(BOSS, by(Grantor.SELF, null), null)).containsExactly("personId");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, BOSS), false)).containsExactly("grantorId");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, AUNT), true)).containsExactly("grantorId");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, null), true)).containsExactly("grantorId");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, null), null))
        .containsExactly("grantorAllegedAbuser");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, AUNT), false)).isEmpty();
    assertThat(fields(MINA, by(Grantor.GUARDIAN, null), false)).isEmpty();
    // Who is hurt and made to hurt others may have somebody else speak for them.
    assertThat(fields(BOSS, by(Grantor.GUARDIAN, AUNT), false)).isEmpty();
  }

  @Test
  @DisplayName("CON-2 a guardian is another person of the case, or none that the case knows")
  void guardian() {
    assertThat(fields(MINA, by(Grantor.GUARDIAN, MINA), false)).containsExactly("grantorId");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, STRANGER), false)).containsExactly("grantorId");
    assertThat(fields(MINA, by(Grantor.SELF, AUNT), null)).containsExactly("grantorId");
  }

  @Test
  @DisplayName("CON-2 a minor consents alone only where the policy in force allows it")
  void minor() {
    age = AgeBand.MINOR;
    assertThat(fields(MINA, by(Grantor.SELF, null), null)).isEmpty();
    settings = GUARDIANS;
    assertThat(fields(MINA, by(Grantor.SELF, null), null)).containsExactly("grantor");
    assertThat(fields(MINA, by(Grantor.GUARDIAN, AUNT), false)).isEmpty();
    standing = Standing.READ;
    assertThat(fields(MINA, by(Grantor.SELF, null), null)).as("only read").isEmpty();
    standing = Standing.CONFIRMED;
    state = ConsentState.REFUSED;
    assertThat(fields(MINA, by(Grantor.SELF, null), null)).as("a no is always heard").isEmpty();
    state = ConsentState.GIVEN;
    age = AgeBand.UNKNOWN;
    assertThat(fields(MINA, by(Grantor.SELF, null), null)).as("age unknown").isEmpty();
  }

  @Test
  @DisplayName("CON-2 CON-4 contacting back names no recipient")
  void contact_back() {
    Particulars one = new Particulars(Grantor.SELF, null, STRANGER, Informed.SPOKEN, null, null);
    assertThat(fields(MINA, one, null)).isEmpty();
    purpose = ConsentPurpose.CONTACT_BACK;
    assertThat(fields(MINA, one, null)).containsExactly("organisationId");
  }

  private static Particulars by(Grantor grantor, @Nullable UUID grantorId) {
    return new Particulars(grantor, grantorId, null, Informed.INTERPRETED, null, null);
  }

  private static Particulars uninformed() {
    return new Particulars(Grantor.SELF, null, null, null, null, null);
  }

  private List<String> fields(
      UUID person, Particulars particulars, @Nullable Boolean grantorAllegedAbuser) {
    Consent consent =
        new Consent(
            UUID.randomUUID(),
            person,
            ConsentSubject.VICTIM,
            RecipientKind.SERVICE_PROVIDER,
            purpose,
            state,
            Set.of(DataElement.SITUATION),
            ConsentMeans.VERBAL,
            Instant.EPOCH,
            null,
            null,
            ConsentSource.RECORDED,
            particulars);
    return RecordingRules.objections(
            new Recording(consent, persons(), grantorAllegedAbuser, settings))
        .stream()
        .map(Objection::field)
        .toList();
  }

  private List<CasePerson> persons() {
    return List.of(
        person(MINA, PersonRole.POTENTIAL_VICTIM, age, standing),
        person(AUNT, PersonRole.OTHER, AgeBand.ADULT, Standing.STATED),
        person(BOSS, PersonRole.ALLEGED_TRAFFICKER, AgeBand.ADULT, Standing.STATED));
  }

  private static CasePerson person(UUID id, PersonRole role, AgeBand age, Standing standing) {
    return new CasePerson(
        id, "person", Set.of(role), age, standing, null, false, null, null, null, null);
  }
}
