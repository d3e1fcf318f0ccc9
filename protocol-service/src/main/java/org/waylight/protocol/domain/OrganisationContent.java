package org.waylight.protocol.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.OrganisationContact;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;

/**
 * An agency with its contacts, or a provider with its services. There is no field for an address: a
 * shelter's confidential address never leaves, so it is never taken in (PRO-5).
 *
 * @param contacts in the order they are tried
 * @param vettedUntil only of a provider: after it, the provider is not used
 */
public record OrganisationContent(
    OrganisationKind kind,
    RecipientKind recipientKind,
    String name,
    List<Geography> areas,
    List<OrganisationContact> contacts,
    List<ProvidedService> services,
    @Nullable LocalDate vettedUntil,
    boolean synthetic)
    implements Content {
  /** Copies the collections, so that a content never changes. */
  public OrganisationContent {
    areas = List.copyOf(areas);
    contacts = List.copyOf(contacts);
    services = List.copyOf(services);
  }

  /** The same, made up or not. */
  public OrganisationContent withSynthetic(boolean madeUp) {
    return new OrganisationContent(
        kind, recipientKind, name, areas, contacts, services, vettedUntil, madeUp);
  }

  /** The same with other services. */
  OrganisationContent withServices(List<ProvidedService> others) {
    return new OrganisationContent(
        kind, recipientKind, name, areas, contacts, others, vettedUntil, synthetic);
  }

  @Override
  public RegistryKind registryKind() {
    return RegistryKind.ORGANISATION;
  }

  @Override
  public Optional<Slot> slot() {
    return Optional.empty();
  }
}
