package org.waylight.protocol.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

/** The places the made-up nation has agencies and protocols for; the places themselves are real. */
final class Lands {
  private static final String HOME = "US";

  /** Counties with a protocol of their own: state and name. */
  static final List<Local> COUNTIES =
      locals(
          """
          CA Los Angeles; CA San Diego; CA Alameda; CA Sacramento; TX Harris; TX Bexar; TX El Paso
          TX Travis; FL Miami-Dade; FL Hillsborough; FL Orange; NY Erie; NY Nassau; IL Cook
          GA Fulton; AZ Maricopa; AZ Pima; NV Clark; WA King; OR Multnomah; OH Franklin; MI Wayne
          PA Allegheny; NC Mecklenburg; TN Shelby; CO Denver; MN Hennepin; LA Orleans
          """);

  /** Cities with a protocol of their own: state and name. */
  static final List<Local> CITIES =
      locals(
          """
          NY New York; CA Oakland; TX Houston; TX Dallas; FL Orlando; GA Atlanta; IL Chicago
          NV Las Vegas; WA Seattle; MA Boston; PA Philadelphia; MO St. Louis; MD Baltimore
          DC Washington
          """);

  /** Tribal lands, which may lie in several states. */
  static final List<String> TRIBAL_LANDS =
      List.of(
          "Navajo Nation",
          "Pine Ridge Reservation",
          "Cherokee Nation",
          "Gila River Indian Reservation",
          "Rosebud Indian Reservation",
          "Tohono O'odham Nation Reservation");

  /** Countries with a partner hotline: code and name. */
  static final List<Local> ABROAD = List.of(new Local("CA", "Canada"), new Local("MX", "Mexico"));

  private Lands() {}

  /** A county, city or country by its code and name. */
  record Local(String code, String name) {}

  static List<State> states() {
    return UnitedStates.all().states();
  }

  static Geography nation() {
    return new Geography(GeographyLevel.NATION, HOME, null, null, null, null, null);
  }

  static Geography state(String code) {
    return at(GeographyLevel.STATE, code, null, null);
  }

  static Geography county(Local county) {
    return at(GeographyLevel.COUNTY, county.code(), county.name(), null);
  }

  static Geography city(Local city) {
    return at(GeographyLevel.CITY, city.code(), null, city.name());
  }

  static Geography tribalLand(String name) {
    return new Geography(GeographyLevel.TRIBAL_LAND, HOME, null, null, null, null, name);
  }

  static Geography abroad(Local country) {
    return new Geography(GeographyLevel.ABROAD, country.code(), null, null, null, null, null);
  }

  private static Geography at(
      GeographyLevel level, String state, @Nullable String county, @Nullable String city) {
    return new Geography(level, HOME, state, county, city, null, null);
  }

  private static List<Local> locals(String list) {
    return List.of(list.strip().split(";\\s|\n")).stream()
        .map(line -> new Local(line.substring(0, 2), line.substring(3)))
        .toList();
  }
}
