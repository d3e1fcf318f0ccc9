package org.waylight.contracts.v1;

import org.jspecify.annotations.Nullable;

/**
 * A place a protocol or an organisation is for. Exactly the fields of its level and of the levels
 * above are set.
 *
 * @param country ISO 3166-1 alpha-2; US unless abroad
 * @param state USPS code
 * @param county name without the word "County"
 * @param zip five digits
 */
public record Geography(
    GeographyLevel level,
    String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String zip,
    @Nullable String tribalLand) {}
