package org.waylight.contracts.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A desk or person at an organisation. Older than the policy's age it is stale: flagged and never
 * silently used (PRO-4).
 *
 * @param channels in the order they are tried
 */
public record OrganisationContact(
    UUID contactId, String role, List<ContactChannel> channels, LocalDate verifiedOn) {
  /** Copies the collections, so that an event never changes. */
  public OrganisationContact {
    channels = List.copyOf(channels);
  }
}
