package org.waylight.contracts.place;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of counties, cities and tribal lands that are known to be that. Only these may stand in the
 * clear fields of a place: anything else written there could be a person's name or an address
 * (INT-6).
 */
public final class KnownPlaces {
  private static final KnownPlaces ALL = new KnownPlaces();

  private final Set<String> counties = new HashSet<>();

  private KnownPlaces() {
    for (UnitedStates.State state : UnitedStates.all().states()) {
      for (UnitedStates.County county : state.counties()) {
        String name = Spelling.ofCounty(county.name());
        counties.add(key(state.code(), name));
        counties.add(key(null, name));
      }
    }
  }

  /** The names, read once. */
  public static KnownPlaces all() {
    return ALL;
  }

  /**
   * Whether a state has a county of this name; capitals, accents and the word "County" do not
   * matter.
   *
   * @param state USPS code; null asks about any state
   */
  public boolean hasCounty(@Nullable String state, String name) {
    return counties.contains(key(state, Spelling.ofCounty(name)));
  }

  /**
   * Whether a state has a city, town or neighbourhood of this name.
   *
   * @param state USPS code; null asks about any state
   */
  public boolean hasCity(@Nullable String state, String name) {
    return Towns.all().has(state == null ? null : state.toUpperCase(Locale.ROOT), name);
  }

  /** Whether this is a tribal land. */
  public boolean hasTribalLand(String name) {
    return TribalLands.all().find(name).isPresent();
  }

  private static String key(@Nullable String state, String name) {
    return (state == null ? "" : state.toUpperCase(Locale.ROOT)) + "/" + name;
  }
}
