package org.waylight.referral.matching.domain;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.ProtocolConditions;

/**
 * The conditions whose values no bits can be given to; an empty part asks nothing.
 *
 * @param languages without their regions
 */
record WordConditions(Set<String> venues, Set<String> languages) {
  /** Absent if the protocol asks for neither. */
  static @Nullable WordConditions of(ProtocolConditions asks) {
    if (asks.venues() == null && asks.languages() == null) {
      return null;
    }
    return new WordConditions(
        asks.venues() == null ? Set.of() : asks.venues(),
        asks.languages() == null
            ? Set.of()
            : asks.languages().stream()
                .map(CaseToMatch::primary)
                .collect(Collectors.toUnmodifiableSet()));
  }

  boolean hold(Had had) {
    return shares(venues, had.venues()) && shares(languages, had.languages());
  }

  private static boolean shares(Set<String> wanted, Set<String> has) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, has);
  }
}
