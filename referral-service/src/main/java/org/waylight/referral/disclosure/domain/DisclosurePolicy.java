package org.waylight.referral.disclosure.domain;

import static org.waylight.contracts.v1.ConsentState.EXPIRED;
import static org.waylight.contracts.v1.ConsentState.GIVEN;
import static org.waylight.contracts.v1.ConsentState.REFUSED;
import static org.waylight.contracts.v1.ConsentState.UNKNOWN;
import static org.waylight.contracts.v1.ConsentState.WITHDRAWN;
import static org.waylight.contracts.v1.DataElement.CONTACT;
import static org.waylight.contracts.v1.DataElement.SITUATION;
import static org.waylight.contracts.v1.LegalBasis.CONSENT;
import static org.waylight.contracts.v1.LegalBasis.IMMINENT_HARM;
import static org.waylight.contracts.v1.LegalBasis.MANDATED_MINOR;
import static org.waylight.contracts.v1.LegalBasis.SUPERVISOR_DECISION;
import static org.waylight.contracts.v1.LegalBasis.THREAT;
import static org.waylight.contracts.v1.RecipientKind.CHILD_PROTECTION;
import static org.waylight.contracts.v1.RecipientKind.EMERGENCY_SERVICES;
import static org.waylight.contracts.v1.RecipientKind.LAW_ENFORCEMENT;
import static org.waylight.contracts.v1.RecipientKind.PARTNER_HOTLINE;
import static org.waylight.contracts.v1.RecipientKind.SERVICE_PROVIDER;
import static org.waylight.referral.disclosure.domain.DisclosureRule.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.ConsentState;
import org.waylight.contracts.v1.LegalBasis;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedContact;
import org.waylight.referral.disclosure.domain.Disclosure.OpenedPerson;
import org.waylight.referral.disclosure.domain.Disclosure.Refused;

/**
 * CON-1: nothing leaves unless a rule of this file opens it, person by person. One pure function;
 * the lists below are read from top to bottom.
 */
public final class DisclosurePolicy {
  private static final Set<ConsentState> NO = Set.of(REFUSED, WITHDRAWN);

  private record Opening(
      DisclosureRule rule, LegalBasis basis, BiPredicate<DisclosureQuestion, Person> opens) {}

  private record Reason(DisclosureRule rule, BiPredicate<DisclosureQuestion, Person> holds) {}

  /** What opens the situation of a person. The exceptions come first: nobody can withdraw them. */
  private static final List<Opening> OPENINGS =
      List.of(
          new Opening(
              DIS_2_MINOR,
              MANDATED_MINOR,
              (asked, person) ->
                  asked.to(LAW_ENFORCEMENT, CHILD_PROTECTION) && asked.suspectedMinor(person)),
          new Opening(
              DIS_2_IMMINENT_HARM,
              IMMINENT_HARM,
              (asked, person) ->
                  asked.to(EMERGENCY_SERVICES, LAW_ENFORCEMENT)
                      && asked.facts().imminentHarm().established()),
          new Opening(
              DIS_2_THREAT,
              THREAT,
              (asked, person) ->
                  asked.to(EMERGENCY_SERVICES, LAW_ENFORCEMENT) && asked.facts().threat()),
          new Opening(
              CON_2_GIVEN, CONSENT, (asked, person) -> asked.wish(person, SITUATION) == GIVEN),
          new Opening(
              DIS_5_TIP,
              SUPERVISOR_DECISION,
              (asked, person) ->
                  asked.to(LAW_ENFORCEMENT)
                      && asked.settings().thirdPartyTips()
                      && asked.toldByThirdParty(person)
                      && !asked.suspectedMinor(person)
                      && asked.wishesUnknown(person)));

  /** Why the situation of a person stays closed: every sentence that holds is said. */
  private static final List<Reason> REASONS =
      List.of(
          new Reason(
              DIS_4_ADULT_SAID_NO,
              (asked, person) ->
                  asked.to(LAW_ENFORCEMENT)
                      && asked.ageOf(person) == AgeBand.ADULT
                      && NO.contains(asked.wish(person, SITUATION))),
          new Reason(CON_1_REFUSED, (asked, person) -> asked.wish(person, SITUATION) == REFUSED),
          new Reason(
              CON_2_WITHDRAWN, (asked, person) -> asked.wish(person, SITUATION) == WITHDRAWN),
          new Reason(CON_2_EXPIRED, (asked, person) -> asked.wish(person, SITUATION) == EXPIRED),
          new Reason(CON_2_ELEMENTS, (asked, person) -> asked.wish(person, CONTACT) == GIVEN),
          new Reason(CON_2_ABUSER, (asked, person) -> person.isAllegedAbuser()),
          new Reason(
              CON_3_SILENCE,
              (asked, person) -> person.isSignaler() && asked.wish(person, SITUATION) == UNKNOWN),
          new Reason(
              CON_1_UNKNOWN,
              (asked, person) -> !person.isSignaler() && asked.wish(person, SITUATION) == UNKNOWN),
          new Reason(
              DIS_5_OFF,
              (asked, person) ->
                  asked.to(LAW_ENFORCEMENT)
                      && !asked.settings().thirdPartyTips()
                      && asked.toldByThirdParty(person)),
          new Reason(
              DIS_5_WHO,
              (asked, person) ->
                  asked.to(LAW_ENFORCEMENT)
                      && !person.isSignaler()
                      && !asked.toldByThirdParty(person)),
          new Reason(
              DIS_10_ONLY_READ,
              (asked, person) ->
                  asked.to(LAW_ENFORCEMENT, CHILD_PROTECTION) && asked.facts().minor().onlyRead()
                      || asked.to(EMERGENCY_SERVICES, LAW_ENFORCEMENT)
                          && asked.facts().dangerOnlyRead()),
          new Reason(
              DIS_2_NO_EXCEPTION_HERE,
              (asked, person) ->
                  asked.to(SERVICE_PROVIDER, PARTNER_HOTLINE) && asked.facts().anyEstablished()));

  private DisclosurePolicy() {}

  /** Answers the question; the same question always gets the same answer. */
  public static Disclosure decide(DisclosureQuestion asked) {
    Set<DisclosureRule> rules = EnumSet.noneOf(DisclosureRule.class);
    Set<LegalBasis> bases = EnumSet.noneOf(LegalBasis.class);
    List<OpenedPerson> persons = new ArrayList<>();
    for (Person person : asked.subjects()) {
      List<Opening> openings =
          OPENINGS.stream().filter(opening -> opening.opens().test(asked, person)).toList();
      if (!openings.isEmpty()) {
        persons.add(new OpenedPerson(person.id(), openings.getFirst().basis()));
        openings.forEach(opening -> bases.add(opening.basis()));
        openings.forEach(opening -> rules.add(opening.rule()));
      }
    }
    if (asked.to(LAW_ENFORCEMENT, CHILD_PROTECTION) && asked.minorNotListed()) {
      persons.add(new OpenedPerson(null, MANDATED_MINOR));
      bases.add(MANDATED_MINOR);
      rules.add(DIS_2_MINOR);
    }
    return persons.isEmpty() ? refuse(asked) : allow(asked, persons, bases, rules);
  }

  private static Allowed allow(
      DisclosureQuestion asked,
      List<OpenedPerson> persons,
      Set<LegalBasis> bases,
      Set<DisclosureRule> rules) {
    rules.add(DIS_1_LEAST);
    List<OpenedContact> contacts = new ArrayList<>();
    for (Person signaler : asked.signalers()) {
      DisclosureRule rule = contactRule(asked, signaler, bases);
      rules.add(rule);
      Set<ReportField> fields = contactFields(asked, rule);
      if (!fields.isEmpty()) {
        contacts.add(new OpenedContact(signaler.id(), fields));
      }
    }
    return new Allowed(
        strongest(bases),
        Set.copyOf(bases),
        List.copyOf(persons),
        List.copyOf(contacts),
        RecipientNeeds.situation(asked.recipient()),
        List.copyOf(rules),
        asked.settings().version());
  }

  /** DIS-3: which sentence decides over a signaler's contact details; the first that holds. */
  private static DisclosureRule contactRule(
      DisclosureQuestion asked, Person signaler, Set<LegalBasis> bases) {
    if (signaler.anonymous()) {
      return asked.to(EMERGENCY_SERVICES) && inDangerOrThreatening(asked, signaler)
          ? DIS_3_ANONYMOUS_EMERGENCY
          : DIS_3_ANONYMOUS;
    }
    if (bases.contains(MANDATED_MINOR) || bases.contains(IMMINENT_HARM) || bases.contains(THREAT)) {
      return DIS_3_EXCEPTION;
    }
    return asked.wish(signaler, CONTACT) == GIVEN ? DIS_3_CONSENT : DIS_3_WITHHELD;
  }

  /** A third party tells of somebody else's danger: it is not their own. */
  private static boolean inDangerOrThreatening(DisclosureQuestion asked, Person signaler) {
    boolean ownLife = signaler.isVictim() && asked.facts().imminentHarm().established();
    boolean ownThreat = !signaler.isThirdParty() && asked.facts().threat();
    return ownLife || ownThreat;
  }

  private static Set<ReportField> contactFields(DisclosureQuestion asked, DisclosureRule rule) {
    return switch (rule) {
      case DIS_3_EXCEPTION, DIS_3_CONSENT -> RecipientNeeds.contact(asked.recipient());
      case DIS_3_ANONYMOUS_EMERGENCY -> RecipientNeeds.reach();
      default -> Set.of();
    };
  }

  private static LegalBasis strongest(Set<LegalBasis> bases) {
    return OPENINGS.stream().map(Opening::basis).filter(bases::contains).findFirst().orElseThrow();
  }

  private static Refused refuse(DisclosureQuestion asked) {
    Set<DisclosureRule> rules = EnumSet.noneOf(DisclosureRule.class);
    for (Person person : asked.subjects()) {
      REASONS.stream()
          .filter(reason -> reason.holds().test(asked, person))
          .forEach(reason -> rules.add(reason.rule()));
    }
    return new Refused(
        rules.isEmpty() ? List.of(CON_1_NOBODY) : List.copyOf(rules), asked.settings().version());
  }
}
