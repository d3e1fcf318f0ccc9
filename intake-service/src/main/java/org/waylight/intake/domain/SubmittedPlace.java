package org.waylight.intake.domain;

import org.jspecify.annotations.Nullable;
import org.waylight.platform.sealed.OpenedText;

/** Where it happens, as stated; the street is personal text. */
public record SubmittedPlace(
    @Nullable String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String zip,
    @Nullable String tribalLand,
    @Nullable OpenedText street) {}
