package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.Need;
import org.waylight.contracts.v1.OrganisationKind;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.contracts.v1.RecipientKind;

/** Who serves one place: desks by kind of recipient, offers by need, in the order of ids. */
final class PlaceDirectory {
  private static final Comparator<OrganisationPublished> BY_ID =
      Comparator.comparing(OrganisationPublished::organisationId);

  private final PlaceKey place;
  private final List<OrganisationPublished> organisations;
  private final Map<RecipientKind, List<OrganisationPublished>> desks =
      new EnumMap<>(RecipientKind.class);
  private final Map<Need, List<Offer>> offers = new EnumMap<>(Need.class);

  private PlaceDirectory(PlaceKey place, List<OrganisationPublished> organisations) {
    this.place = place;
    this.organisations = organisations;
    for (OrganisationPublished organisation : organisations) {
      if (serves(organisation.areas())) {
        desks
            .computeIfAbsent(organisation.recipientKind(), kind -> new ArrayList<>())
            .add(organisation);
      }
      if (organisation.kind() == OrganisationKind.PROVIDER) {
        organisation.services().stream()
            .filter(service -> serves(areas(organisation, service)))
            .map(service -> new Offer(organisation, service, place))
            .forEach(this::file);
      }
    }
  }

  static PlaceDirectory empty(PlaceKey place) {
    return new PlaceDirectory(place, List.of());
  }

  /** Every place where an organisation is filed. */
  static Set<PlaceKey> placesOf(OrganisationPublished organisation) {
    Set<PlaceKey> places = new HashSet<>();
    organisation.areas().forEach(area -> places.add(PlaceKey.of(area)));
    organisation
        .services()
        .forEach(service -> service.areas().forEach(area -> places.add(PlaceKey.of(area))));
    return places;
  }

  List<OrganisationPublished> desks(RecipientKind kind) {
    return desks.getOrDefault(kind, List.of());
  }

  List<Offer> offers(Need need) {
    return offers.getOrDefault(need, List.of());
  }

  boolean isEmpty() {
    return organisations.isEmpty();
  }

  /** The directory of the place without some and with others. */
  PlaceDirectory with(Set<UUID> gone, List<OrganisationPublished> added) {
    List<OrganisationPublished> all = new ArrayList<>(added);
    for (OrganisationPublished organisation : organisations) {
      if (!gone.contains(organisation.organisationId())) {
        all.add(organisation);
      }
    }
    all.sort(BY_ID);
    return new PlaceDirectory(place, List.copyOf(all));
  }

  private boolean serves(List<Geography> areas) {
    return areas.stream().anyMatch(area -> PlaceKey.of(area).equals(place));
  }

  /** A service without areas of its own serves where its organisation does. */
  private static List<Geography> areas(
      OrganisationPublished organisation, ProvidedService service) {
    return service.areas().isEmpty() ? organisation.areas() : service.areas();
  }

  private void file(Offer offer) {
    for (Need need : offer.service().needs()) {
      offers.computeIfAbsent(need, unused -> new ArrayList<>()).add(offer);
    }
  }
}
