package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;

/** The published protocols and organisations, indexed by place; it never changes once made. */
public final class Registry {
  /** Nothing published yet. */
  public static final Registry EMPTY = new Registry(List.of(), List.of());

  private record ServiceKey(PlaceKey place, Need need) {}

  private record DeskKey(PlaceKey place, RecipientKind kind) {}

  private final Map<PlaceKey, List<ProtocolPublished>> protocols = new HashMap<>();
  private final Set<UUID> protocolIds = new HashSet<>();
  private final Map<UUID, OrganisationPublished> organisations = new HashMap<>();
  private final Map<ServiceKey, List<Offer>> offers = new HashMap<>();
  private final Map<DeskKey, List<OrganisationPublished>> desks = new HashMap<>();

  /** Indexes what is published; what was withdrawn is left out. */
  public Registry(
      Collection<ProtocolPublished> protocols, Collection<OrganisationPublished> organisations) {
    for (ProtocolPublished protocol : protocols) {
      if (protocol.state() == RegistryState.PUBLISHED) {
        file(this.protocols, PlaceKey.of(protocol.geography()), protocol);
        protocolIds.add(protocol.protocolId());
      }
    }
    for (OrganisationPublished organisation : organisations) {
      if (organisation.state() == RegistryState.PUBLISHED) {
        file(organisation);
      }
    }
  }

  private void file(OrganisationPublished organisation) {
    organisations.put(organisation.organisationId(), organisation);
    for (Geography area : organisation.areas()) {
      file(desks, new DeskKey(PlaceKey.of(area), organisation.recipientKind()), organisation);
    }
    if (organisation.kind() == OrganisationKind.PROVIDER) {
      for (ProvidedService service : organisation.services()) {
        List<Geography> areas = service.areas().isEmpty() ? organisation.areas() : service.areas();
        for (Geography area : areas) {
          PlaceKey place = PlaceKey.of(area);
          for (Need need : service.needs()) {
            file(offers, new ServiceKey(place, need), new Offer(organisation, service, place));
          }
        }
      }
    }
  }

  private static <K, V> void file(Map<K, List<V>> index, K key, V value) {
    index.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(value);
  }

  List<ProtocolPublished> protocolsFor(PlaceKey place) {
    return protocols.getOrDefault(place, List.of());
  }

  List<Offer> offers(PlaceKey place, Need need) {
    return offers.getOrDefault(new ServiceKey(place, need), List.of());
  }

  List<OrganisationPublished> desks(PlaceKey place, RecipientKind kind) {
    return desks.getOrDefault(new DeskKey(place, kind), List.of());
  }

  /** The organisation, if it is published. */
  public Optional<OrganisationPublished> organisation(UUID id) {
    return Optional.ofNullable(organisations.get(id));
  }

  /** Whether the protocol is published. */
  public boolean holds(UUID protocolId) {
    return protocolIds.contains(protocolId);
  }

  /** A service of a provider at a place. */
  record Offer(OrganisationPublished provider, ProvidedService service, PlaceKey place) {}
}
