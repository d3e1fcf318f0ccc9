package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.protocol.domain.OrganisationContent;

/**
 * Understands HSDS service objects of one organisation as a provider of Waylight. What is
 * Waylight's own and not said in them (vetting, needs, days of verification, areas) stays as it is
 * known.
 */
final class ProviderReading {
  private ProviderReading() {}

  /** The provider; only services that are active are offered. */
  static OrganisationContent read(List<ObjectNode> services, @Nullable OrganisationContent known) {
    ObjectNode organization = organization(services);
    List<ProvidedService> offered =
        services.stream()
            .filter(service -> "active".equals(Fields.text(service, "status")))
            .map(service -> ServiceReading.read(service, knownService(service, known)))
            .toList();
    Set<Geography> areas = new LinkedHashSet<>();
    offered.forEach(service -> areas.addAll(service.areas()));
    String name = Fields.text(organization, "name");
    return new OrganisationContent(
        OrganisationKind.PROVIDER,
        RecipientKind.SERVICE_PROVIDER,
        name == null ? "" : name,
        areas.isEmpty() && known != null ? known.areas() : List.copyOf(areas),
        ContactReading.read(organization, known == null ? List.of() : known.contacts()),
        offered,
        vettedUntil(organization, known),
        known != null && known.synthetic());
  }

  static ObjectNode organization(List<ObjectNode> services) {
    return services.getFirst().get("organization") instanceof ObjectNode organization
        ? organization
        : services.getFirst().objectNode();
  }

  private static @Nullable LocalDate vettedUntil(
      ObjectNode organization, @Nullable OrganisationContent known) {
    return Vocabulary.value(organization, Vocabulary.VETTED_UNTIL)
        .map(LocalDate::parse)
        .orElse(known == null ? null : known.vettedUntil());
  }

  private static @Nullable ProvidedService knownService(
      ObjectNode service, @Nullable OrganisationContent known) {
    Optional<UUID> id = Fields.uuid(service, "id");
    List<ProvidedService> all = known == null ? new ArrayList<>() : known.services();
    return all.stream()
        .filter(one -> id.equals(Optional.of(one.serviceId())))
        .findFirst()
        .orElse(null);
  }
}
