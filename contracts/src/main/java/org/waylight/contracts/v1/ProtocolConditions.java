package org.waylight.contracts.v1;

import java.util.Set;

/**
 * What must hold of a case beside place and topic; an empty part asks nothing. The more parts are
 * set, the more specific the protocol (PRO-2).
 */
public record ProtocolConditions(
    Set<AgeBand> victimAgeBands,
    Set<TraffickingType> types,
    Set<SignalerKind> signalerKinds,
    Set<Urgency> urgencies) {
  /** Copies the collections, so that an event never changes. */
  public ProtocolConditions {
    victimAgeBands = Set.copyOf(victimAgeBands);
    types = Set.copyOf(types);
    signalerKinds = Set.copyOf(signalerKinds);
    urgencies = Set.copyOf(urgencies);
  }
}
