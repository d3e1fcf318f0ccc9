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
    @Nullable String language) {
  public Person {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    signalIds = List.copyOf(signalIds);
  }

  boolean is(PersonRole role) {
    return roles.contains(role);
  }
}
