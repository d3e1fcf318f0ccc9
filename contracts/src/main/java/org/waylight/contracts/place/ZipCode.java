package org.waylight.contracts.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ZIP code, as far as open data know it.
 *
 * @param town the postal name of its place; absent where no source gives one
 * @param county FIPS code of the county most of it lies in
 * @param otherCounties FIPS codes of counties that another source names for it
 * @param latitude of its middle, degrees WGS 84, to a kilometre
 * @param longitude of its middle
 */
public record ZipCode(
    String code,
    Optional<String> town,
    String county,
    List<String> otherCounties,
    double latitude,
    double longitude) {

  /** Every county that a source names, the likeliest first. */
  public Stream<String> counties() {
    return Stream.concat(Stream.of(county), otherCounties.stream());
  }
}
