package org.waylight.contracts.place;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

/** The geographies of resolved places: as wide as their level, with every wider part. */
public final class Geographies {
  private static final String HOME = "US";

  private Geographies() {}

  /** The whole nation. */
  public static Geography nation() {
    return of(GeographyLevel.NATION, null, null, null, null);
  }

  /** A country abroad. */
  public static Geography abroad(String country) {
    return new Geography(GeographyLevel.ABROAD, country, null, null, null, null, null);
  }

  /** A state or territory. */
  public static Geography state(String state) {
    return of(GeographyLevel.STATE, state, null, null, null);
  }

  /** A county. */
  public static Geography county(String state, String county) {
    return of(GeographyLevel.COUNTY, state, county, null, null);
  }

  /** A town; its county only where it is one. */
  public static Geography city(String state, @Nullable String county, String city) {
    return of(GeographyLevel.CITY, state, county, city, null);
  }

  /** The area of a ZIP code; its county and town only where they are one. */
  public static Geography zip(
      String state, @Nullable String county, @Nullable String city, String zip) {
    return of(GeographyLevel.ZIP, state, county, city, zip);
  }

  /** A tribal land, which may lie in several states. */
  public static Geography tribalLand(String name) {
    return new Geography(GeographyLevel.TRIBAL_LAND, HOME, null, null, null, null, name);
  }

  private static Geography of(
      GeographyLevel level,
      @Nullable String state,
      @Nullable String county,
      @Nullable String city,
      @Nullable String zip) {
    return new Geography(level, HOME, state, county, city, zip, null);
  }
}
