package org.waylight.contracts.v1;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a case beside place and topic; an empty part asks nothing. The more parts are
 * set, the more specific the protocol (PRO-2).
 *
 * @param venues industries or venues, NIEM 6.0 ExploitationIndustryCode values; absent: any
 * @param languages BCP 47 tags of which one is spoken; only the language itself counts, not its
 *     region; absent: any
 */
public record ProtocolConditions(
    Set<AgeBand> victimAgeBands,
    Set<TraffickingType> types,
    Set<SignalerKind> signalerKinds,
    Set<Urgency> urgencies,
    @Nullable Set<String> venues,
    @Nullable Set<String> languages) {
  /** Copies the collections, so that an event never changes; what asks nothing is absent. */
  public ProtocolConditions {
    victimAgeBands = Set.copyOf(victimAgeBands);
    types = Set.copyOf(types);
    signalerKinds = Set.copyOf(signalerKinds);
    urgencies = Set.copyOf(urgencies);
    venues = venues == null || venues.isEmpty() ? null : Set.copyOf(venues);
    languages = languages == null || languages.isEmpty() ? null : Set.copyOf(languages);
  }

  /** Conditions that ask neither for a venue nor for a language. */
  public ProtocolConditions(
      Set<AgeBand> victimAgeBands,
      Set<TraffickingType> types,
      Set<SignalerKind> signalerKinds,
      Set<Urgency> urgencies) {
    this(victimAgeBands, types, signalerKinds, urgencies, null, null);
  }
}
