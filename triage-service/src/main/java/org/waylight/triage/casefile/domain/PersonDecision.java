package org.waylight.triage.casefile.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.PersonRole;

/**
 * A supervisor's word on who somebody is.
 *
 * @param ageBand absent: not decided
 * @param roles absent: not decided
 */
public record PersonDecision(
    UUID personId,
    @Nullable AgeBand ageBand,
    @Nullable Set<PersonRole> roles,
    String decidedBy,
    Instant at) {
  public PersonDecision {
    roles = roles == null ? null : Set.copyOf(roles);
  }
}
