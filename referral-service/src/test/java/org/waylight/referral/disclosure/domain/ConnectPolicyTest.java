package org.waylight.referral.disclosure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waylight.contracts.v1.ConsentPurpose.REFERRAL;
import static org.waylight.contracts.v1.ConsentPurpose.REPORT;
import static org.waylight.contracts.v1.ConsentState.GIVEN;
import static org.waylight.contracts.v1.ConsentState.REFUSED;
import static org.waylight.contracts.v1.RecipientKind.EMERGENCY_SERVICES;
import static org.waylight.contracts.v1.RecipientKind.SERVICE_PROVIDER;
import static org.waylight.referral.disclosure.domain.Asked.ALL;
import static org.waylight.referral.disclosure.domain.Asked.ANA;
import static org.waylight.referral.disclosure.domain.Asked.BEN;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** Who may be connected live, on top of what may be said. */
class ConnectPolicyTest {
  private static final Duration AGO = Duration.ofHours(1);
  private static final CaseFacts DANGER =
      new CaseFacts(
          Fact.NOTHING_KNOWN, Asked.yes(Standing.STATED), Fact.NOTHING_KNOWN, Fact.NOTHING_KNOWN);

  /** Ana's situation may go to a provider; Ben, who called for her, has said this of himself. */
  private static Asked benCalls() {
    return new Asked()
        .victim(ANA, AgeBand.ADULT)
        .signaler(BEN, SignalerKind.FAMILY_FRIEND)
        .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, ALL, AGO);
  }

  @Test
  @DisplayName("CON-2 a victim who agreed to share the situation may be connected")
  void victim() {
    Asked agreed =
        new Asked()
            .victimWhoSignals(ANA)
            .said(ANA, GIVEN, SERVICE_PROVIDER, REFERRAL, Set.of(DataElement.SITUATION), AGO);
    assertThat(agreed.connecting(ANA, SERVICE_PROVIDER))
        .isEqualTo(agreed.to(SERVICE_PROVIDER))
        .isInstanceOf(Disclosure.Allowed.class);
  }

  @Test
  @DisplayName("CON-1 what may not be said connects nobody, for the reason that it may not be said")
  void nothingToSay() {
    Asked silent = new Asked().victimWhoSignals(ANA);
    assertThat(silent.connecting(ANA, SERVICE_PROVIDER)).isEqualTo(silent.to(SERVICE_PROVIDER));
    Asked otherKind = silent.said(ANA, GIVEN, EMERGENCY_SERVICES, REPORT, ALL, AGO);
    assertThat(otherKind.connecting(ANA, SERVICE_PROVIDER)).isInstanceOf(Disclosure.Refused.class);
  }

  @ParameterizedTest(name = "CON-2 of {1} {0} -> {2}")
  @DisplayName("CON-2 whoever else is on the line is connected only if they agreed themselves")
  @CsvSource({
    "-,         CONTACT,   CON_3_SILENCE",
    "GIVEN,     CONTACT,   -",
    "GIVEN,     SITUATION, CON_3_SILENCE",
    "REFUSED,   CONTACT,   CON_1_REFUSED",
    "WITHDRAWN, CONTACT,   CON_2_WITHDRAWN",
    "EXPIRED,   CONTACT,   CON_2_EXPIRED",
  })
  void other(String said, DataElement element, String rule) {
    Asked asked = benCalls();
    if (!said.equals("-")) {
      asked.said(BEN, ConsentState.valueOf(said), SERVICE_PROVIDER, REFERRAL, Set.of(element), AGO);
    }
    Disclosure answer = asked.connecting(BEN, SERVICE_PROVIDER);
    if (rule.equals("-")) {
      assertThat(answer).isEqualTo(asked.to(SERVICE_PROVIDER));
    } else {
      assertThat(answer)
          .isEqualTo(
              new Disclosure.Refused(
                  List.of(DisclosureRule.valueOf(rule)), DisclosureSettings.BUILT_IN.version()));
    }
  }

  @Test
  @DisplayName("CON-2 whoever did not call, or is nobody of the case, is not connected")
  void nobody() {
    for (UUID stranger : List.of(ANA, Asked.CARL)) {
      assertThat(benCalls().connecting(stranger, SERVICE_PROVIDER).rules())
          .containsExactly(DisclosureRule.CON_1_NOBODY);
    }
  }

  @Test
  @DisplayName("CON-2 an alleged abuser is not connected, whatever they say")
  void abuser() {
    Asked asked =
        new Asked()
            .victim(ANA, AgeBand.ADULT)
            .has(
                new Person(
                    BEN,
                    Set.of(PersonRole.SIGNALER, PersonRole.ALLEGED_TRAFFICKER),
                    AgeBand.ADULT,
                    Standing.STATED,
                    SignalerKind.OTHER,
                    false))
            .recorded(ANA, SERVICE_PROVIDER, REFERRAL)
            .recorded(BEN, SERVICE_PROVIDER, REFERRAL);
    assertThat(asked.to(SERVICE_PROVIDER)).isInstanceOf(Disclosure.Allowed.class);
    assertThat(asked.connecting(BEN, SERVICE_PROVIDER).rules())
        .containsExactly(DisclosureRule.CON_2_ABUSER);
  }

  @Test
  @DisplayName("DIS-2 in danger emergency services are connected without consent, nobody else is")
  void danger() {
    Asked asked =
        new Asked()
            .victimWhoSignals(ANA)
            .facts(DANGER)
            .said(ANA, REFUSED, EMERGENCY_SERVICES, REPORT, ALL, AGO)
            .said(ANA, REFUSED, SERVICE_PROVIDER, REFERRAL, ALL, AGO);
    assertThat(asked.connecting(ANA, EMERGENCY_SERVICES))
        .isInstanceOfSatisfying(
            Disclosure.Allowed.class,
            allowed -> assertThat(allowed.basis()).isEqualTo(LegalBasis.IMMINENT_HARM));
    assertThat(asked.connecting(ANA, SERVICE_PROVIDER)).isInstanceOf(Disclosure.Refused.class);
  }

  @Test
  @DisplayName("CON-2 without danger emergency services need consent too")
  void emergencyByConsent() {
    Asked asked =
        new Asked()
            .victim(ANA, AgeBand.ADULT)
            .signaler(BEN, SignalerKind.FAMILY_FRIEND)
            .said(ANA, GIVEN, EMERGENCY_SERVICES, REPORT, ALL, AGO);
    assertThat(asked.connecting(BEN, EMERGENCY_SERVICES).rules())
        .containsExactly(DisclosureRule.CON_3_SILENCE);
  }
}
