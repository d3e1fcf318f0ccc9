package org.waylight.referral.disclosure.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.contracts.v1.RecipientKind;

/**
 * Whether somebody may be connected with a recipient while they are on the line. What may be said
 * is what the disclosure policy lets be said, no more. On top of that whoever is connected must
 * have agreed to that kind of recipient for its purpose (CON-2): who is a victim, to share the
 * situation; anybody else, to share how they are reached.
 */
public final class ConnectPolicy {
  private ConnectPolicy() {}

  /** The policy's answer; refused also where it lets the recipient be told but not connected. */
  public static Disclosure decide(DisclosureQuestion asked, UUID connecting) {
    return switch (DisclosurePolicy.decide(asked)) {
      case Disclosure.Refused refused -> refused;
      case Disclosure.Allowed allowed ->
          inDanger(asked, allowed)
              ? allowed
              : objection(asked, connecting)
                  .<Disclosure>map(
                      rule -> new Disclosure.Refused(List.of(rule), allowed.policyVersion()))
                  .orElse(allowed);
    };
  }

  /** DIS-2: emergency services are called in, with or without consent. */
  private static boolean inDanger(DisclosureQuestion asked, Disclosure.Allowed allowed) {
    return asked.to(RecipientKind.EMERGENCY_SERVICES) && allowed.basis() != LegalBasis.CONSENT;
  }

  private static Optional<DisclosureRule> objection(DisclosureQuestion asked, UUID connecting) {
    return asked.signalers().stream()
        .filter(person -> connecting.equals(person.id()))
        .findFirst()
        .map(person -> objection(asked, person))
        .orElse(Optional.of(DisclosureRule.CON_1_NOBODY));
  }

  private static Optional<DisclosureRule> objection(DisclosureQuestion asked, Person person) {
    DataElement element =
        asked.subjects().contains(person) ? DataElement.SITUATION : DataElement.CONTACT;
    return switch (asked.wish(person, element)) {
      case GIVEN -> Optional.empty();
      case REFUSED -> Optional.of(DisclosureRule.CON_1_REFUSED);
      case WITHDRAWN -> Optional.of(DisclosureRule.CON_2_WITHDRAWN);
      case EXPIRED -> Optional.of(DisclosureRule.CON_2_EXPIRED);
      case UNKNOWN ->
          Optional.of(
              person.isAllegedAbuser()
                  ? DisclosureRule.CON_2_ABUSER
                  : DisclosureRule.CON_3_SILENCE);
    };
  }
}
