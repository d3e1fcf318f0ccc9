package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.ConsentMeans;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.ConsentSubject;
import org.waylight.contracts.v1.ContactDetails;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.SafeContact;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** CON-4 as a table: what was left with the signal, what was recorded since. */
class ContactBackPolicyTest {
  private static final UUID ANA = new UUID(9, 1);

  @ParameterizedTest(name = "CON-4 contact left: {0}, contact back: {1}, recorded: {2} -> {3}")
  @DisplayName("CON-4 contacting back needs consent")
  @CsvSource({
    "false, YES,     -,         CON_4_NO_WAY",
    "true,  YES,     -,         CON_4_AGREED",
    "true,  NO,      -,         CON_4_SAID_NO",
    "true,  UNKNOWN, -,         CON_4_NOT_ASKED",
    "true,  -,       -,         CON_4_NOT_ASKED",
    "true,  NO,      GIVEN,     CON_4_AGREED",
    "true,  YES,     REFUSED,   CON_4_SAID_NO",
    "true,  YES,     WITHDRAWN, CON_4_SAID_NO",
    "true,  YES,     UNKNOWN,   CON_4_AGREED",
    "true,  YES,     EXPIRED,   CON_4_NOT_ASKED",
    "true,  YES,     OTHERS,    CON_4_AGREED",
    "true,  YES,     REPORT,    CON_4_AGREED",
    "true,  YES,     TIE,       CON_4_SAID_NO",
    "true,  YES,     TIE_BACK,  CON_4_SAID_NO",
  })
  void table(boolean left, String back, String recorded, DisclosureRule expected) {
    assertThat(
            ContactBackPolicy.decide(
                signaler(left, back), consents(recorded), DisclosureSettings.BUILT_IN, Asked.NOW))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "CON-4 dropped, contact back: {0}, phone safe: {1} -> {2}")
  @DisplayName("CON-4 after a line dropped nobody calls a phone that was not called safe")
  @CsvSource({
    "YES, YES,     CON_4_AGREED",
    "YES, UNKNOWN, CON_4_NOT_SAFE",
    "YES, NO,      CON_4_NOT_SAFE",
    "NO,  YES,     CON_4_SAID_NO",
    "NO,  NO,      CON_4_SAID_NO",
    "-,   -,       CON_4_NOT_ASKED",
  })
  void dropped(String back, String phone, DisclosureRule expected) {
    @Nullable SafeContact safe =
        back.equals("-")
            ? null
            : new SafeContact(Answer.valueOf(back), Answer.valueOf(phone), Answer.YES, null, null);
    assertThat(
            ContactBackPolicy.afterDropped(
                signaler(true, safe), List.of(), DisclosureSettings.BUILT_IN, Asked.NOW))
        .isEqualTo(expected);
    List<Consent> agreed = List.of(consent(ANA, ConsentPurpose.CONTACT_BACK, ConsentState.GIVEN));
    assertThat(
            ContactBackPolicy.afterDropped(
                signaler(true, (SafeContact) null), agreed, DisclosureSettings.BUILT_IN, Asked.NOW))
        .as("agreed, but nothing is known of the phone")
        .isEqualTo(DisclosureRule.CON_4_NOT_SAFE);
  }

  private static CasePerson signaler(boolean left, String back) {
    @Nullable SafeContact safe =
        back.equals("-")
            ? null
            : new SafeContact(Answer.valueOf(back), Answer.YES, Answer.YES, null, null);
    return signaler(left, safe);
  }

  private static CasePerson signaler(boolean left, @Nullable SafeContact safe) {
    return new CasePerson(
        ANA,
        "person-1",
        Set.of(PersonRole.SIGNALER),
        AgeBand.ADULT,
        Standing.STATED,
        SignalerKind.OTHER,
        false,
        left ? new ContactDetails(null, null, null, null) : null,
        safe,
        null,
        null);
  }

  private static List<Consent> consents(String recorded) {
    List<Consent> consents = new ArrayList<>();
    switch (recorded) {
      case "-" -> {}
      case "OTHERS" ->
          consents.add(consent(new UUID(9, 2), ConsentPurpose.CONTACT_BACK, ConsentState.REFUSED));
      case "REPORT" -> consents.add(consent(ANA, ConsentPurpose.REPORT, ConsentState.REFUSED));
      case "TIE" -> {
        consents.add(consent(ANA, ConsentPurpose.CONTACT_BACK, ConsentState.REFUSED));
        consents.add(consent(ANA, ConsentPurpose.CONTACT_BACK, ConsentState.GIVEN));
      }
      case "TIE_BACK" -> {
        consents.add(consent(ANA, ConsentPurpose.CONTACT_BACK, ConsentState.GIVEN));
        consents.add(consent(ANA, ConsentPurpose.CONTACT_BACK, ConsentState.REFUSED));
      }
      default ->
          consents.add(consent(ANA, ConsentPurpose.CONTACT_BACK, ConsentState.valueOf(recorded)));
    }
    return consents;
  }

  private static Consent consent(UUID person, ConsentPurpose purpose, ConsentState state) {
    return new Consent(
        UUID.randomUUID(),
        person,
        ConsentSubject.SIGNALER,
        RecipientKind.SERVICE_PROVIDER,
        purpose,
        state,
        Set.of(),
        ConsentMeans.VERBAL,
        Asked.NOW.minus(Duration.ofHours(1)),
        null,
        null,
        ConsentSource.STATED);
  }
}
