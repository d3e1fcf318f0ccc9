package org.waylight.referral.matching.domain;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.Spelling;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

/**
 * What the registry is indexed by: one level of one place, so that a case costs a handful of
 * look-ups however much the registry holds.
 *
 * @param name as names of places are compared, its state in front where names repeat
 */
public record PlaceKey(GeographyLevel level, String name) {
  /** The widest key there is: every search ends there (PRO-2). */
  public static final PlaceKey NATION = new PlaceKey(GeographyLevel.NATION, "us");

  /** The key under which something for this geography is filed. */
  public static PlaceKey of(Geography place) {
    return switch (place.level()) {
      case NATION -> NATION;
      case ABROAD -> abroad(place.country());
      case STATE -> state(place.state());
      case TRIBAL_LAND -> tribalLand(place.tribalLand());
      case COUNTY -> county(place.state(), place.county());
      case CITY -> city(place.state(), place.city());
      case ZIP -> zip(place.zip());
    };
  }

  static PlaceKey abroad(@Nullable String country) {
    return new PlaceKey(GeographyLevel.ABROAD, canonical(country));
  }

  static PlaceKey state(@Nullable String state) {
    return new PlaceKey(GeographyLevel.STATE, canonical(state));
  }

  static PlaceKey tribalLand(@Nullable String land) {
    return new PlaceKey(GeographyLevel.TRIBAL_LAND, canonical(land));
  }

  static PlaceKey county(@Nullable String state, @Nullable String county) {
    String name = county == null ? "" : Spelling.ofCounty(county);
    return new PlaceKey(GeographyLevel.COUNTY, canonical(state) + "/" + name);
  }

  static PlaceKey city(@Nullable String state, @Nullable String city) {
    return new PlaceKey(GeographyLevel.CITY, canonical(state) + "/" + canonical(city));
  }

  static PlaceKey zip(@Nullable String zip) {
    return new PlaceKey(GeographyLevel.ZIP, zip == null ? "" : zip.strip());
  }

  private static String canonical(@Nullable String name) {
    return name == null ? "" : Spelling.of(name);
  }
}
