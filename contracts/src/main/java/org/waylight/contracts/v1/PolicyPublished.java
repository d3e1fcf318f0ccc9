package org.waylight.contracts.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A versioned, approved and dated setting of the hotline. A tombstone withdraws it, and the
 * built-in default holds again.
 *
 * @param name which policy: a name of {@link org.waylight.contracts.PolicySettings}
 * @param settings by key, as text: durations in ISO 8601, truth as {@code true} or {@code false}
 */
public record PolicyPublished(
    UUID policyId,
    long version,
    RegistryState state,
    String name,
    Map<String, String> settings,
    LocalDate effectiveFrom,
    String author,
    String approvedBy,
    Instant approvedAt) {
  /** Copies the collections, so that an event never changes. */
  public PolicyPublished {
    settings = Map.copyOf(settings);
  }
}
