package org.waylight.contracts.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote as the names of a place, sorted into what is known to be one and what is not.
 *
 * @param words the street as it was written, and names that no list knows, which are kept and read
 *     with it, sealed: {@code 12 Elm St; city: Brigadoon}; null if there are none
 */
public record PlaceNames(
    @Nullable String county,
    @Nullable String city,
    @Nullable String tribalLand,
    @Nullable String words) {

  /** Sorts the names. Lists of names are there for the United States only. */
  public static PlaceNames of(
      @Nullable String country,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String tribalLand,
      @Nullable String street) {
    boolean listed = country == null || country.toUpperCase(Locale.ROOT).equals("US");
    KnownPlaces known = KnownPlaces.all();
    List<String> words = new ArrayList<>();
    if (street != null && !street.isBlank()) {
      words.add(street);
    }
    return new PlaceNames(
        sort("county", county, listed && county != null && known.hasCounty(state, county), words),
        sort("city", city, listed && city != null && known.hasCity(state, city), words),
        sort(
            "tribal land",
            tribalLand,
            listed && tribalLand != null && known.hasTribalLand(tribalLand),
            words),
        words.isEmpty() ? null : String.join("; ", words));
  }

  private static @Nullable String sort(
      String what, @Nullable String name, boolean known, List<String> words) {
    if (name == null || name.isBlank()) {
      return null;
    }
    if (!known) {
      words.add(what + ": " + name);
      return null;
    }
    return name;
  }

  /** Without what was written: it could be personal. */
  @Override
  public String toString() {
    return "PlaceNames[not shown]";
  }
}
