package org.waylight.protocol.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.ProvidedService;

/** How many free places a service had when somebody counted them (PRO-5). */
public record PlaceCount(UUID serviceId, int available, Instant at) {
  /** Whether the content offers the service. */
  boolean concerns(Content content) {
    return content instanceof OrganisationContent organisation
        && organisation.services().stream().anyMatch(this::concerns);
  }

  private boolean concerns(ProvidedService service) {
    return service.serviceId().equals(serviceId);
  }

  /** Whether the content has a newer count already. */
  boolean isOlderThanIn(Content content) {
    return content instanceof OrganisationContent organisation
        && organisation.services().stream()
            .filter(this::concerns)
            .anyMatch(service -> service.countedAt() != null && service.countedAt().isAfter(at));
  }

  /** The content with this count. */
  Content in(Content content) {
    if (!(content instanceof OrganisationContent organisation) || isOlderThanIn(content)) {
      return content;
    }
    List<ProvidedService> counted =
        organisation.services().stream()
            .map(service -> concerns(service) ? counted(service) : service)
            .toList();
    return organisation.withServices(counted);
  }

  private ProvidedService counted(ProvidedService service) {
    return new ProvidedService(
        service.serviceId(),
        service.name(),
        service.needs(),
        service.minimumAge(),
        service.maximumAge(),
        service.languages(),
        service.areas(),
        available,
        at,
        service.schedules(),
        service.at());
  }
}
