package org.waylight.referral.matching.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.RegistryState;

/**
 * The published protocols and organisations, indexed by place; it never changes once made. A
 * changed registry shares with the one it came from all that the change does not touch.
 */
public final class Registry {
  /** Nothing published yet. */
  public static final Registry EMPTY =
      new Registry(Shelves.empty(), Shelves.empty(), Shelves.empty(), Shelves.empty());

  private final Shelves<UUID, ProtocolPublished> protocols;
  private final Shelves<UUID, OrganisationPublished> organisations;
  private final Shelves<PlaceKey, PlaceProtocols> protocolsByPlace;
  private final Shelves<PlaceKey, PlaceDirectory> directoryByPlace;

  private Registry(
      Shelves<UUID, ProtocolPublished> protocols,
      Shelves<UUID, OrganisationPublished> organisations,
      Shelves<PlaceKey, PlaceProtocols> protocolsByPlace,
      Shelves<PlaceKey, PlaceDirectory> directoryByPlace) {
    this.protocols = protocols;
    this.organisations = organisations;
    this.protocolsByPlace = protocolsByPlace;
    this.directoryByPlace = directoryByPlace;
  }

  /** Indexes what is published; what was withdrawn is left out. */
  public static Registry of(
      Collection<ProtocolPublished> protocols, Collection<OrganisationPublished> organisations) {
    Map<UUID, Optional<ProtocolPublished>> newProtocols = new HashMap<>();
    protocols.forEach(one -> newProtocols.put(one.protocolId(), Optional.of(one)));
    Map<UUID, Optional<OrganisationPublished>> newOrganisations = new HashMap<>();
    organisations.forEach(one -> newOrganisations.put(one.organisationId(), Optional.of(one)));
    return EMPTY.with(newProtocols, newOrganisations);
  }

  /** The registry after these changes, by id; what is absent or withdrawn is in it no more. */
  public Registry with(
      Map<UUID, Optional<ProtocolPublished>> newProtocols,
      Map<UUID, Optional<OrganisationPublished>> newOrganisations) {
    // Many share a place, and telling a name's spelling costs more than finding it again.
    Map<Geography, PlaceKey> keys = new HashMap<>();
    Filing<ProtocolPublished> filedProtocols =
        new Filing<>(
            protocols,
            newProtocols,
            protocol -> protocol.state() == RegistryState.PUBLISHED,
            protocol -> Set.of(keys.computeIfAbsent(protocol.geography(), PlaceKey::of)));
    Filing<OrganisationPublished> filedOrganisations =
        new Filing<>(
            organisations,
            newOrganisations,
            organisation -> organisation.state() == RegistryState.PUBLISHED,
            PlaceDirectory::placesOf);
    return new Registry(
        filedProtocols.all(),
        filedOrganisations.all(),
        filedProtocols.into(
            protocolsByPlace,
            (place, refiled) -> {
              PlaceProtocols known = protocolsByPlace.get(place);
              PlaceProtocols next =
                  (known == null ? PlaceProtocols.NONE : known)
                      .with(refiled.gone(), refiled.added());
              return next.isEmpty() ? Optional.empty() : Optional.of(next);
            }),
        filedOrganisations.into(
            directoryByPlace,
            (place, refiled) -> {
              PlaceDirectory known = directoryByPlace.get(place);
              PlaceDirectory next =
                  (known == null ? PlaceDirectory.empty(place) : known)
                      .with(refiled.gone(), refiled.added());
              return next.isEmpty() ? Optional.empty() : Optional.of(next);
            }));
  }

  @Nullable PlaceProtocols protocolsAt(PlaceKey place) {
    return protocolsByPlace.get(place);
  }

  List<Offer> offers(PlaceKey place, Need need) {
    PlaceDirectory directory = directoryByPlace.get(place);
    return directory == null ? List.of() : directory.offers(need);
  }

  List<OrganisationPublished> desks(PlaceKey place, RecipientKind kind) {
    PlaceDirectory directory = directoryByPlace.get(place);
    return directory == null ? List.of() : directory.desks(kind);
  }

  /** The organisation, if it is published. */
  public Optional<OrganisationPublished> organisation(UUID id) {
    return Optional.ofNullable(organisations.get(id));
  }

  /** The protocol, if it is published. */
  public Optional<ProtocolPublished> protocol(UUID id) {
    return Optional.ofNullable(protocols.get(id));
  }

  /** Whether the protocol is published. */
  public boolean holds(UUID protocolId) {
    return protocols.get(protocolId) != null;
  }
}
