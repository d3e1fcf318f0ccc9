package org.waylight.referral.disclosure.domain;

import static org.waylight.contracts.v1.ConsentState.GIVEN;
import static org.waylight.contracts.v1.ConsentState.UNKNOWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ConsentPurpose;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.DataElement;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Standing;

/** May something of this case go to this kind of recipient, now, under these settings? */
public record DisclosureQuestion(
    RecipientKind recipient,
    CaseFacts facts,
    List<Person> persons,
    List<Consent> consents,
    DisclosureSettings settings,
    Instant at) {

  /** Copies the collections, so that a question never changes. */
  public DisclosureQuestion {
    persons = List.copyOf(persons);
    consents = List.copyOf(consents);
  }

  /** What a disclosure to the kind of recipient is for (CON-2). */
  public static ConsentPurpose purposeOf(RecipientKind recipient) {
    return switch (recipient) {
      case LAW_ENFORCEMENT, CHILD_PROTECTION, EMERGENCY_SERVICES -> ConsentPurpose.REPORT;
      case SERVICE_PROVIDER, PARTNER_HOTLINE -> ConsentPurpose.REFERRAL;
    };
  }

  boolean to(RecipientKind... kinds) {
    return Arrays.asList(kinds).contains(recipient);
  }

  /** Those whose situation it is: the potential victims, or who called if there is none. */
  List<Person> subjects() {
    List<Person> victims = persons.stream().filter(Person::isVictim).toList();
    return victims.isEmpty() ? signalers() : victims;
  }

  List<Person> signalers() {
    return persons.stream().filter(Person::isSignaler).toList();
  }

  /**
   * The age that counts for a person: a minor who was only stated is none once a supervisor ruled
   * minors out.
   */
  AgeBand ageOf(Person person) {
    AgeBand age = person.establishedAge();
    boolean overruled = person.ageStanding() == Standing.STATED && facts.minor().ruledOut();
    return age == AgeBand.MINOR && overruled ? AgeBand.UNKNOWN : age;
  }

  /**
   * Known to be a minor, or of unknown age in a case where a minor is established and nobody else
   * is known to be that minor. An unknown age alone is not a suspected minor (DIS-2).
   */
  boolean suspectedMinor(Person person) {
    return switch (ageOf(person)) {
      case MINOR -> true;
      case ADULT -> false;
      case UNKNOWN ->
          facts.minor().established()
              && subjects().stream().noneMatch(other -> ageOf(other) == AgeBand.MINOR);
    };
  }

  /** A minor is established, yet every person of the case is known to be an adult. */
  boolean minorNotListed() {
    return facts.minor().established() && subjects().stream().noneMatch(this::suspectedMinor);
  }

  /**
   * What the person wants of this recipient, for its purpose, about this element: the last thing
   * they said. A no without elements is a no to all of them.
   */
  ConsentState wish(Person person, DataElement element) {
    ConsentPurpose purpose = purposeOf(recipient);
    return said(person)
        .filter(consent -> consent.purpose() == purpose)
        .filter(
            consent ->
                consent.elements().contains(element)
                    || (consent.elements().isEmpty() && consent.state() != GIVEN))
        .max(
            Comparator.comparing(Consent::saidAt)
                .thenComparing(consent -> consent.state() != GIVEN))
        .map(this::stateNow)
        .orElse(UNKNOWN);
  }

  /** Nothing is known of what the person wants of this recipient, whatever the purpose (DIS-5). */
  boolean wishesUnknown(Person person) {
    return said(person).findAny().isEmpty();
  }

  /** Somebody else, known to be no victim, told of this person. */
  boolean toldByThirdParty(Person person) {
    return !person.isSignaler() && persons.stream().anyMatch(Person::isThirdParty);
  }

  private Stream<Consent> said(Person person) {
    return consents.stream()
        .filter(consent -> consent.personId().equals(person.id()))
        .filter(consent -> consent.recipientKind() == recipient)
        .filter(consent -> consent.state() != UNKNOWN)
        .filter(consent -> consent.state() != GIVEN || counts(consent, person));
  }

  private ConsentState stateNow(Consent consent) {
    return consent.stateAt(at, settings.longestConsent());
  }

  /**
   * CON-2: an alleged abuser cannot give consent, neither for themselves nor by stating somebody
   * else's; and what is dated in the future has not been said.
   */
  private boolean counts(Consent given, Person person) {
    boolean toldByAbuser =
        given.source() == ConsentSource.STATED
            && signalers().stream().anyMatch(Person::isAllegedAbuser);
    return !person.isAllegedAbuser() && !toldByAbuser && !given.givenAt().isAfter(at);
  }
}
