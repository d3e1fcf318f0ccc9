package org.waylight.referral.disclosure.domain;

import static org.waylight.contracts.v1.ConsentState.REFUSED;
import static org.waylight.contracts.v1.ConsentState.WITHDRAWN;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.waylight.contracts.v1.ConsentState;

/**
 * What counts as said by the persons of a case, some of whom other cases knew under other ids
 * before they joined it (TRI-8).
 */
public final class PersonalConsents {
  private PersonalConsents() {}

  /**
   * The consents under the ids the case knows its persons by. Of somebody known under several, a no
   * under one id outweighs every yes under another: nobody knows that it was the same person who
   * changed their mind (CON-1).
   *
   * @param current the id in this case by the former one
   */
  public static List<Consent> of(List<Consent> consents, Map<UUID, UUID> current) {
    return consents.stream()
        .filter(
            consent ->
                consent.state() != ConsentState.GIVEN
                    || consents.stream()
                        .noneMatch(other -> outweighs(other, consent, consents, current)))
        .map(consent -> consent.of(current.getOrDefault(consent.personId(), consent.personId())))
        .toList();
  }

  private static boolean outweighs(
      Consent no, Consent yes, List<Consent> consents, Map<UUID, UUID> current) {
    boolean samePerson =
        !no.personId().equals(yes.personId())
            && Objects.equals(now(no, current), now(yes, current));
    return samePerson
        && no.concerns(yes)
        && (no.state() == REFUSED || no.state() == WITHDRAWN)
        && consents.stream()
            .filter(other -> other.personId().equals(no.personId()))
            .filter(other -> other.isAboutTheSameAs(no))
            .max(Comparator.comparing(Consent::saidAt))
            .filter(last -> last.state() != ConsentState.GIVEN)
            .isPresent();
  }

  private static UUID now(Consent consent, Map<UUID, UUID> current) {
    return current.getOrDefault(consent.personId(), consent.personId());
  }
}
