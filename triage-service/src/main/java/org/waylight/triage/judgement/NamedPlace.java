package org.waylight.triage.judgement;

import org.jspecify.annotations.Nullable;

/**
 * A place by its names; as an expectation, what is absent is not judged.
 *
 * @param country ISO 3166-1 alpha-2
 * @param state code
 * @param zip five digits
 */
record NamedPlace(
    @Nullable String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String zip,
    @Nullable String tribalLand) {}
