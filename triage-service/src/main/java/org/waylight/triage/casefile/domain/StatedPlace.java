package org.waylight.triage.casefile.domain;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place somebody stated: codes and names, and a sealed street. */
public record StatedPlace(
    @Nullable String country,
    @Nullable String state,
    @Nullable String county,
    @Nullable String city,
    @Nullable String zip,
    @Nullable String tribalLand,
    @Nullable Said street) {

  /** The most specific first, then in a fixed order. */
  public static final Comparator<StatedPlace> MOST_SPECIFIC =
      Comparator.comparing(StatedPlace::parts).reversed().thenComparing(StatedPlace::codes);

  /** What makes two statements the same place. */
  String codes() {
    return String.join(
        "|",
        Stream.of(country, state, county, city, zip, tribalLand)
            .map(part -> Objects.requireNonNullElse(part, ""))
            .toList());
  }

  private long parts() {
    return Stream.of(country, state, county, city, zip, tribalLand, street)
        .filter(Objects::nonNull)
        .count();
  }

  StatedPlace with(@Nullable Said otherStreet) {
    return new StatedPlace(
        country, state, county, city, zip, tribalLand, Said.later(street, otherStreet));
  }
}
