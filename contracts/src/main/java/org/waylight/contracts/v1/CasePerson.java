package org.waylight.contracts.v1;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a case, under a pseudonym. Contact details are sealed to referral.
 *
 * @param ageStanding how the age band came about
 * @param signalerKind only of a signaler
 * @param anonymous asked to stay anonymous
 * @param sealedContact present only of a signaler who left details; associated data: person id and
 *     the field of {@link org.waylight.contracts.SealedFields}
 * @param formerIds under which cases that joined this one knew the same person: what they agreed to
 *     or refused there still holds; absent: none
 * @param safeContact its sealed parts: as those of the contact
 */
public record CasePerson(
    UUID personId,
    String pseudonym,
    Set<PersonRole> roles,
    AgeBand ageBand,
    Standing ageStanding,
    @Nullable SignalerKind signalerKind,
    boolean anonymous,
    @Nullable ContactDetails sealedContact,
    @Nullable SafeContact safeContact,
    @Nullable String language,
    @Nullable List<UUID> formerIds) {
  /** Copies the collections, so that an event never changes. */
  public CasePerson {
    roles = Set.copyOf(roles);
    formerIds = formerIds == null ? null : List.copyOf(formerIds);
  }
}
