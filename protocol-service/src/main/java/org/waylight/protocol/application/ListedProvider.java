package org.waylight.protocol.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.waylight.protocol.domain.OrganisationContent;

/**
 * A provider that the directory shows.
 *
 * @param changedAt when it last was approved, or its places counted
 * @param sources what an HSDS file said of its services, by service; those without one were written
 *     here
 */
public record ListedProvider(
    UUID id, OrganisationContent content, Instant changedAt, Map<UUID, String> sources) {
  /** Copies the sources. */
  public ListedProvider {
    sources = Map.copyOf(sources);
  }
}
