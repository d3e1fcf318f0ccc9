package org.waylight.referral.matching.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.Atlas;
import org.waylight.contracts.place.PlaceCandidate;
import org.waylight.contracts.place.Resolution;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.contracts.v1.Place;

/**
 * One stated place and what it certainly lies in: a ZIP code in its town, county and state, a town
 * in its county. What is open becomes a question instead (PRO-6).
 */
final class WidenedPlace {
  private static final String HOME = "US";

  private final SequencedSet<PlaceKey> keys = new LinkedHashSet<>();
  private final List<String> steps = new ArrayList<>();
  private final SequencedSet<String> questions = new LinkedHashSet<>();

  private WidenedPlace() {}

  static WidenedPlace of(Place place) {
    WidenedPlace widened = new WidenedPlace();
    String country = text(place.country());
    if (country != null && !country.equalsIgnoreCase(HOME)) {
      widened.keys.add(PlaceKey.abroad(country));
    } else {
      widened.stated(place);
      widened.widen(place);
    }
    return widened;
  }

  private void stated(Place place) {
    String state = text(place.state());
    if (text(place.zip()) != null) {
      keys.add(PlaceKey.zip(place.zip()));
    }
    if (text(place.tribalLand()) != null) {
      keys.add(PlaceKey.tribalLand(place.tribalLand()));
    }
    if (state != null) {
      keys.add(PlaceKey.state(state));
      if (text(place.county()) != null) {
        keys.add(PlaceKey.county(state, place.county()));
      }
      if (text(place.city()) != null) {
        keys.add(PlaceKey.city(state, place.city()));
      }
    }
  }

  private void widen(Place place) {
    String state = state(place);
    String county = text(place.county());
    String city = text(place.city());
    String zip = text(place.zip());
    String land = text(place.tribalLand());
    if (zip != null) {
      take(Atlas.zip(zip, state, county), city == null);
    }
    if (state != null && county != null) {
      take(Atlas.county(county, state), false);
    } else if (state != null && city != null && has(GeographyLevel.COUNTY).findAny().isEmpty()) {
      take(Atlas.city(city, state), false);
    } else if (state != null) {
      take(Atlas.state(state), false);
    }
    if (land != null) {
      take(Atlas.tribalLand(land), false);
    }
  }

  private void take(Resolution found, boolean withTown) {
    found.candidates().stream()
        .filter(PlaceCandidate::certain)
        .filter(candidate -> withTown || candidate.place().level() != GeographyLevel.CITY)
        .filter(candidate -> candidate.place().level() != GeographyLevel.NATION)
        .forEach(this::take);
    found.question().ifPresent(questions::add);
  }

  private void take(PlaceCandidate candidate) {
    if (keys.add(PlaceKey.of(candidate.place()))) {
      steps.add("PRO-2: widened to " + said(candidate) + ": " + candidate.why());
    }
  }

  private static String said(PlaceCandidate candidate) {
    return switch (candidate.place().level()) {
      case CITY -> "the town " + candidate.place().city() + ", " + candidate.place().state();
      case COUNTY -> "the county " + candidate.place().county() + ", " + candidate.place().state();
      case STATE -> "the state " + candidate.place().state();
      case TRIBAL_LAND -> "the tribal land " + candidate.place().tribalLand();
      case ABROAD -> "the country " + candidate.place().country();
      case ZIP -> "the ZIP code";
      case NATION -> "the nation";
    };
  }

  private Stream<PlaceKey> has(GeographyLevel level) {
    return keys.stream().filter(key -> key.level() == level);
  }

  SequencedSet<PlaceKey> keys() {
    return keys;
  }

  List<String> steps() {
    return steps;
  }

  /** What to find out, unless the answer is stated: a county answers what counties were asked. */
  Optional<String> question() {
    return questions.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", questions));
  }

  private static @Nullable String state(Place place) {
    String state = text(place.state());
    return state == null ? null : state.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable String part) {
    return part == null || part.isBlank() ? null : part.strip();
  }
}
