package org.waylight.referral.matching.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;

/**
 * Somebody who could be told or could help, before anybody asks whether they may be.
 *
 * @param organisation absent: nobody usable is in the directory; a person finds one (PRO-4)
 * @param protocol absent for a provider found by need
 * @param why PRO-3 and what was flagged on the way
 */
public record MatchedOption(
    RecipientKind recipientKind,
    @Nullable OrganisationPublished organisation,
    @Nullable ProtocolPublished protocol,
    Set<Need> needs,
    List<String> why,
    Optional<NextBest> nextBest) {

  /** Copies the collections, so that an option never changes. */
  public MatchedOption {
    needs = Set.copyOf(needs);
    why = List.copyOf(why);
  }

  /** A law demands it. */
  public boolean mandated() {
    return protocol != null && protocol.mandated();
  }
}
