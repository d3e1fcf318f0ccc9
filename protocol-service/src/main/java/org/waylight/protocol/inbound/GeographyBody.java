package org.waylight.protocol.inbound;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

/**
 * A place in JSON.
 *
 * @param country ISO 3166-1 alpha-2; absent: US
 * @param state USPS code
 * @param county the Census Bureau's name without the word County
 */
public record GeographyBody(
    @NotNull GeographyLevel level,
    @Nullable @Size(max = 2) String country,
    @Nullable @Size(max = 2) String state,
    @Nullable @Size(max = 80) String county,
    @Nullable @Size(max = 80) String city,
    @Nullable @Size(max = 5) String zip,
    @Nullable @Size(max = 120) String tribalLand) {
  Geography toGeography() {
    return new Geography(
        level, country == null ? "US" : country, state, county, city, zip, tribalLand);
  }

  /** The same place, as it is written in JSON. */
  public static GeographyBody of(Geography place) {
    return new GeographyBody(
        place.level(),
        place.country(),
        place.state(),
        place.county(),
        place.city(),
        place.zip(),
        place.tribalLand());
  }

  static List<Geography> all(List<GeographyBody> bodies) {
    return bodies.stream().map(GeographyBody::toGeography).toList();
  }

  static List<GeographyBody> allOf(List<Geography> places) {
    return places.stream().map(GeographyBody::of).toList();
  }
}
