package org.waylight.referral.disclosure.domain;

import static org.waylight.contracts.v1.Answer.NO;
import static org.waylight.contracts.v1.Answer.YES;
import static org.waylight.contracts.v1.ConsentState.EXPIRED;
import static org.waylight.contracts.v1.ConsentState.GIVEN;
import static org.waylight.contracts.v1.ConsentState.UNKNOWN;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waylight.contracts.v1.Answer;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;

/** CON-4: whether the hotline may contact a signaler again, to ask or to help. */
public final class ContactBackPolicy {
  private ContactBackPolicy() {}

  /** The one sentence that decides; {@link DisclosureRule#CON_4_AGREED} alone allows. */
  public static DisclosureRule decide(
      CasePerson signaler, List<Consent> consents, DisclosureSettings settings, Instant at) {
    if (signaler.sealedContact() == null) {
      return DisclosureRule.CON_4_NO_WAY;
    }
    Answer left =
        signaler.safeContact() == null ? Answer.UNKNOWN : signaler.safeContact().contactBack();
    Optional<ConsentState> recorded =
        consents.stream()
            .filter(consent -> consent.personId().equals(signaler.personId()))
            .filter(consent -> consent.purpose() == ConsentPurpose.CONTACT_BACK)
            .filter(consent -> consent.state() != UNKNOWN)
            .max(
                Comparator.comparing(Consent::saidAt)
                    .thenComparing(consent -> consent.state() != GIVEN))
            .map(consent -> consent.stateAt(at, settings.longestConsent()));
    if (recorded.isPresent() && recorded.get() != EXPIRED) {
      return recorded.get() == GIVEN ? DisclosureRule.CON_4_AGREED : DisclosureRule.CON_4_SAID_NO;
    }
    if (left == NO) {
      return DisclosureRule.CON_4_SAID_NO;
    }
    return left == YES && recorded.isEmpty()
        ? DisclosureRule.CON_4_AGREED
        : DisclosureRule.CON_4_NOT_ASKED;
  }

  /**
   * After a line dropped: somebody else may hold the phone now, so it must have been called safe.
   */
  public static DisclosureRule afterDropped(
      CasePerson person, List<Consent> consents, DisclosureSettings settings, Instant at) {
    DisclosureRule rule = decide(person, consents, settings, at);
    boolean safe = person.safeContact() != null && person.safeContact().phoneSafe() == YES;
    return rule == DisclosureRule.CON_4_AGREED && !safe ? DisclosureRule.CON_4_NOT_SAFE : rule;
  }
}
