package org.waylight.contracts.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full state of an agency or a provider. A tombstone withdraws it. A confidential address is
 * never part of it (PRO-5).
 *
 * @param contacts in the order they are tried
 * @param vettedUntil only of a provider: after it, the provider is not used
 */
public record OrganisationPublished(
    UUID organisationId,
    long version,
    RegistryState state,
    OrganisationKind kind,
    RecipientKind recipientKind,
    String name,
    List<Geography> areas,
    List<OrganisationContact> contacts,
    List<ProvidedService> services,
    @Nullable LocalDate vettedUntil,
    boolean synthetic) {
  /** Copies the collections, so that an event never changes. */
  public OrganisationPublished {
    areas = List.copyOf(areas);
    contacts = List.copyOf(contacts);
    services = List.copyOf(services);
  }
}
