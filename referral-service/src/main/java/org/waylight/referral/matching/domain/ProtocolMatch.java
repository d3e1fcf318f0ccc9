package org.waylight.referral.matching.domain;

import java.util.List;
import java.util.Optional;
import org.waylight.contracts.v1.ProtocolPublished;

/**
 * A protocol that was chosen for a case.
 *
 * @param why PRO-3: what of the case it matched
 */
public record ProtocolMatch(
    ProtocolPublished protocol, List<String> why, Optional<NextBest> nextBest) {}
