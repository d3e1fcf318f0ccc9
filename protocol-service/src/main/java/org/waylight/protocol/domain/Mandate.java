package org.waylight.protocol.domain;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.AgeBand;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.RecipientKind;

/**
 * What the law of a state or territory demands when a child may be abused: who is told and how soon
 * (DIS-2, DIS-9). Not legal advice.
 *
 * @param state USPS code
 * @param within how soon, from when it is known
 * @param effectiveTo the first day it no longer holds; absent: until further notice
 * @param verifiedOn the day somebody last compared it with its source; absent: nobody has
 * @param source where it was read, or {@code synthetic}: made up
 */
public record Mandate(
    String state,
    RecipientKind recipientKind,
    Duration within,
    String statute,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable LocalDate verifiedOn,
    String source) {
  /** Whether it was made up, for demonstration. */
  public boolean synthetic() {
    return source.equals("synthetic");
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }

  /** Whether the protocol makes the report that this demands, in time, for every minor. */
  public boolean isMetBy(ProtocolContent protocol) {
    return protocol.mandated()
        && protocol.recipientKind() == recipientKind
        && protocol.deadline().compareTo(within) <= 0
        && protocol.topics().isEmpty()
        && onlyAsksForAMinor(protocol)
        && covers(protocol.geography());
  }

  private boolean covers(Geography place) {
    return place.level() == GeographyLevel.STATE && state.equals(place.state());
  }

  private static boolean onlyAsksForAMinor(ProtocolContent protocol) {
    var asks = protocol.conditions();
    return asks.victimAgeBands().contains(AgeBand.MINOR)
        && asks.types().isEmpty()
        && asks.signalerKinds().isEmpty()
        && asks.urgencies().isEmpty()
        && asks.venues() == null
        && asks.languages() == null;
  }
}
