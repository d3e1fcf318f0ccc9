package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Place;

/**
 * Where a case may look for protocols: every place stated, narrowest first, up to the nation.
 *
 * @param unresolved PRO-6: what a person should find out; nothing is ever guessed
 */
public record CasePlaces(List<PlaceKey> keys, Optional<String> unresolved) {

  /** The keys of the places stated in a case. */
  public static CasePlaces of(List<Place> places) {
    Set<PlaceKey> keys = new LinkedHashSet<>();
    boolean stateKnown = false;
    for (Place place : places) {
      List<PlaceKey> own = keysOf(place);
      keys.addAll(own);
      stateKnown |= own.stream().anyMatch(CasePlaces::tellsWhoIsResponsible);
    }
    keys.add(PlaceKey.NATION);
    List<PlaceKey> narrowestFirst =
        keys.stream().sorted(Comparator.comparing(PlaceKey::level).reversed()).toList();
    return new CasePlaces(narrowestFirst, stateKnown ? Optional.empty() : problem(places));
  }

  private static List<PlaceKey> keysOf(Place place) {
    List<PlaceKey> keys = new ArrayList<>();
    if (isSet(place.country()) && !"US".equalsIgnoreCase(place.country())) {
      return List.of(PlaceKey.abroad(place.country()));
    }
    if (isSet(place.zip())) {
      keys.add(PlaceKey.zip(place.zip()));
    }
    if (isSet(place.tribalLand())) {
      keys.add(PlaceKey.tribalLand(place.tribalLand()));
    }
    if (isSet(place.state())) {
      keys.add(PlaceKey.state(place.state()));
      if (isSet(place.county())) {
        keys.add(PlaceKey.county(place.state(), place.county()));
      }
      if (isSet(place.city())) {
        keys.add(PlaceKey.city(place.state(), place.city()));
      }
    }
    return keys;
  }

  private static boolean tellsWhoIsResponsible(PlaceKey key) {
    return key.level() != GeographyLevel.ZIP && key.level() != GeographyLevel.NATION;
  }

  private static Optional<String> problem(List<Place> places) {
    return Optional.of(
        places.isEmpty()
            ? "PRO-6: no place is known; only what holds for the whole nation was searched"
            : "PRO-6: the state of the place is not known; only wider protocols were searched");
  }

  private static boolean isSet(@Nullable String part) {
    return part != null && !part.isBlank();
  }
}
