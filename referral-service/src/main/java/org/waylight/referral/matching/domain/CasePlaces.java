package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Place;

/**
 * Where a case may look for protocols: every place stated and what it certainly lies in, narrowest
 * first, up to the nation.
 *
 * @param widened each step from a stated place to a wider one, and why it is certain
 * @param unresolved PRO-6: what a person should find out; nothing is ever guessed
 */
public record CasePlaces(List<PlaceKey> keys, List<String> widened, Optional<String> unresolved) {

  /** The keys of the places stated in a case. */
  public static CasePlaces of(List<Place> places) {
    List<WidenedPlace> all = places.stream().map(WidenedPlace::of).toList();
    Set<PlaceKey> keys = new LinkedHashSet<>();
    List<String> steps = new ArrayList<>();
    for (WidenedPlace place : all) {
      keys.addAll(place.keys());
      steps.addAll(place.steps());
    }
    boolean stateKnown = keys.stream().anyMatch(CasePlaces::tellsWhoIsResponsible);
    keys.add(PlaceKey.NATION);
    List<PlaceKey> narrowestFirst =
        keys.stream().sorted(Comparator.comparing(PlaceKey::level).reversed()).toList();
    return new CasePlaces(narrowestFirst, List.copyOf(steps), unresolved(all, stateKnown));
  }

  private static Optional<String> unresolved(List<WidenedPlace> places, boolean stateKnown) {
    if (places.isEmpty()) {
      return Optional.of(
          "PRO-6: no place is known; only what holds for the whole nation was searched");
    }
    String open =
        places.stream()
            .map(WidenedPlace::question)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!stateKnown) {
      return Optional.of(
          "PRO-6: the state of the place is not known; only wider protocols were searched"
              + (open.isEmpty() ? "" : "; " + open));
    }
    return open.isEmpty() ? Optional.empty() : Optional.of("PRO-6: " + open);
  }

  private static boolean tellsWhoIsResponsible(PlaceKey key) {
    return key.level() != GeographyLevel.ZIP && key.level() != GeographyLevel.NATION;
  }
}
