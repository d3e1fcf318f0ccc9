package org.waylight.referral.disclosure.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.CasePerson;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/** Somebody in a case, as far as the policy asks. */
public record Person(
    UUID id,
    Set<PersonRole> roles,
    AgeBand ageBand,
    Standing ageStanding,
    @Nullable SignalerKind signalerKind,
    boolean anonymous) {

  /** Copies the roles, so that a question never changes. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /** The part of a case's person that the policy asks for. */
  public static Person of(CasePerson person) {
    return new Person(
        person.personId(),
        person.roles(),
        person.ageBand(),
        person.ageStanding(),
        person.signalerKind(),
        person.anonymous());
  }

  boolean isVictim() {
    return roles.contains(PersonRole.POTENTIAL_VICTIM);
  }

  boolean isSignaler() {
    return roles.contains(PersonRole.SIGNALER);
  }

  boolean isAllegedAbuser() {
    return roles.contains(PersonRole.ALLEGED_TRAFFICKER);
  }

  /** Known to be somebody else than the victim; an unknown signaler may be the victim. */
  boolean isThirdParty() {
    return isSignaler()
        && !isVictim()
        && signalerKind != null
        && switch (signalerKind) {
          case FAMILY_FRIEND, COMMUNITY_MEMBER, SERVICE_PROVIDER, LAW_ENFORCEMENT, OTHER -> true;
          case VICTIM_SURVIVOR, UNKNOWN -> false;
        };
  }

  /** The age that enters the policy: what was only read counts as unknown (DIS-10). */
  AgeBand establishedAge() {
    return ageStanding == Standing.READ ? AgeBand.UNKNOWN : ageBand;
  }
}
