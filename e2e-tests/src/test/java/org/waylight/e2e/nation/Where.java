package org.waylight.e2e.nation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;

/**
 * Where something is, by codes: what a protocol's geography is compared with, one after another.
 *
 * @param states USPS codes
 * @param counties FIPS codes
 * @param town as "TX/San Antonio"
 */
record Where(
    Set<String> states, Set<String> counties, @Nullable String town, @Nullable String zip) {

  boolean within(Geography area, PlainPlaces places) {
    return switch (area.level()) {
      case NATION -> true;
      case ABROAD, TRIBAL_LAND -> false;
      case STATE -> states.contains(String.valueOf(area.state()));
      case COUNTY ->
          counties.contains(
              places.fips(String.valueOf(area.state()), String.valueOf(area.county())));
      case CITY -> spelt(area.state() + "/" + area.city()).equals(spelt(String.valueOf(town)));
      case ZIP -> String.valueOf(area.zip()).equals(zip);
    };
  }

  private static String spelt(String town) {
    return town.replace("/Saint ", "/St. ");
  }
}
