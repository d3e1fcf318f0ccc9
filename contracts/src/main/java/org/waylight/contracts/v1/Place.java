package org.waylight.contracts.v1;

import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;

/**
 * Where it happens, as somebody stated it. Codes and names only; a street is personal text and is
 * sealed.
 *
 * @param country ISO 3166-1 alpha-2
 * @param state USPS code
 * @param county name without the word "County"
 * @param zip five digits
 * @param tribalLand name of the tribal land
 * @param street sealed street address or description
 */
public record Place(
    @Nullable String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String zip,
    @Nullable String tribalLand,
    @Nullable SealedText street) {}
