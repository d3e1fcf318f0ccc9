package org.waylight.protocol.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waylight.contracts.place.Atlas;
import org.waylight.contracts.place.Resolution;
import org.waylight.contracts.place.Towns;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.place.ZipCodes;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.protocol.domain.Rule.Finding;

/**
 * Whether a ZIP code exists and a known town lies where a geography says. Towns and tribal lands
 * that no list knows are not refused: {@link UnlistedPlaces} says so.
 */
final class KnownGeography {
  private KnownGeography() {}

  /** What is wrong with a geography whose state and county are known. */
  static List<Finding> flaws(String field, Geography place) {
    List<Finding> flaws = new ArrayList<>();
    if (place.state() != null && place.level() == GeographyLevel.CITY && place.city() != null) {
      town(field, place.state(), place, flaws);
    }
    if (place.state() != null && place.zip() != null) {
      zip(field, place.state(), place.zip(), place, flaws);
    }
    return flaws;
  }

  private static void town(String field, String state, Geography place, List<Finding> flaws) {
    Optional<Towns.Town> town = Towns.all().find(state, String.valueOf(place.city()));
    if (town.isPresent() && place.county() != null && !liesIn(town.get(), state, place.county())) {
      flaws.add(
          new Finding(
              field + ".county",
              "the town does not lie in this county",
              "leave the county out or name the town's own"));
    }
  }

  private static boolean liesIn(Towns.Town town, String state, String county) {
    return UnitedStates.all()
        .county(state, county)
        .filter(known -> town.counties().contains(known.fips()))
        .isPresent();
  }

  private static void zip(
      String field, String state, String zip, Geography place, List<Finding> flaws) {
    if (!ZipCodes.all().knows(zip)) {
      flaws.add(
          new Finding(
              field + ".zip", "unknown ZIP code", "five digits of one in use, as in 78201 in TX"));
      return;
    }
    Resolution found = Atlas.zip(zip, state, place.county());
    boolean there = found.at(GeographyLevel.STATE).anyMatch(of -> state.equals(of.place().state()));
    if (!there) {
      flaws.add(
          new Finding(
              field + ".zip",
              "this ZIP code does not lie in the state or county named",
              "name its own state, and its own county or none"));
    }
  }
}
