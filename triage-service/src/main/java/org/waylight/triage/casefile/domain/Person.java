package org.waylight.triage.casefile.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.PersonRole;
import org.waylight.contracts.v1.SignalerKind;
import org.waylight.contracts.v1.Standing;

/**
 * Somebody in a case, under a pseudonym.
 *
 * @param signalIds the signals they sent; empty of somebody only told of
 * @param kind only of a signaler
 * @param anonymous asked to stay anonymous (DIS-3)
 * @param formerIds under which cases that joined this one knew somebody only told of; absent: none
 */
public record Person(
    UUID id,
    String pseudonym,
    Set<PersonRole> roles,
    AgeBand ageBand,
    Standing ageStanding,
    List<UUID> signalIds,
    @Nullable SignalerKind kind,
    boolean anonymous,
    @Nullable String language,
    @Nullable List<UUID> formerIds) {
  public Person {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    signalIds = List.copyOf(signalIds);
    formerIds = formerIds == null || formerIds.isEmpty() ? null : List.copyOf(formerIds);
  }

  /** Somebody others told of, who did not speak. */
  boolean isToldOf() {
    return signalIds.isEmpty();
  }

  /** The person as a case knows them that other persons have left. */
  Person without(Set<UUID> persons) {
    return new Person(
        id,
        pseudonym,
        roles,
        ageBand,
        ageStanding,
        signalIds,
        kind,
        anonymous,
        language,
        formerIds == null
            ? null
            : formerIds.stream().filter(former -> !persons.contains(former)).toList());
  }

  boolean is(PersonRole role) {
    return roles.contains(role);
  }
}
