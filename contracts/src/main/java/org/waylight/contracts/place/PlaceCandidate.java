package org.waylight.contracts.place;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;

/**
 * A place that may be meant.
 *
 * @param fips FIPS code: five digits of a county, two of a state; null for other places
 * @param why where the answer comes from, for a person to read
 */
public record PlaceCandidate(
    Geography place, @Nullable String fips, Sureness sureness, String why) {
  /** Whether protocols of this place may be used without asking. */
  public boolean certain() {
    return sureness == Sureness.CERTAIN;
  }
}
