package org.waylight.triage.assessment.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place as far as a text says it (PRO-6): what was not said is left out. Its names are those of a
 * public gazetteer, never what was written.
 *
 * @param country ISO 3166-1 alpha-2
 * @param state code: USPS, or that of ISO 3166-2 for Canada and Mexico
 * @param zip five digits
 */
public record ReadPlace(
    @Nullable String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String zip,
    @Nullable String tribalLand) {

  /** A country, or a state of one. */
  public static ReadPlace region(String country, @Nullable String state) {
    return new ReadPlace(country, state, null, null, null, null);
  }

  /** How near it leads: 3 a town, ZIP code or tribal land, 2 a county, 1 a state, 0 a country. */
  public int depth() {
    if (city != null || zip != null || tribalLand != null) {
      return 3;
    }
    return county != null ? 2 : state != null ? 1 : 0;
  }

  /** Whether both may be the same place: nothing that both say differs. */
  public boolean agreesWith(ReadPlace other) {
    return agree(country, other.country)
        && agree(state, other.state)
        && agree(county, other.county)
        && agree(city, other.city)
        && agree(zip, other.zip)
        && agree(tribalLand, other.tribalLand);
  }

  /** What either says; this one first. */
  public ReadPlace with(ReadPlace other) {
    return new ReadPlace(
        country != null ? country : other.country,
        state != null ? state : other.state,
        county != null ? county : other.county,
        city != null ? city : other.city,
        zip != null ? zip : other.zip,
        tribalLand != null ? tribalLand : other.tribalLand);
  }

  /** The state with its country, as candidates are written: {@code US-TX}; null if not known. */
  public @Nullable String region() {
    return country == null || state == null ? null : country + "-" + state;
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || Objects.equals(one, other);
  }
}
