package org.waylight.protocol.inbound.hsds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;

/**
 * Areas as text: Waylight's own form, {@code COUNTY;US;TX;Harris;;;}, and the plain names that can
 * be read without guessing (PRO-6): the nation, a state, a county with its state, a ZIP code.
 */
final class AreaText {
  private static final Pattern COUNTY = Pattern.compile("(.+?)(?: County)?, ([A-Z]{2})");
  private static final Pattern ZIP = Pattern.compile("([A-Z]{2}) (\\d{5})");
  private static final int FIELDS = 7;

  private AreaText() {}

  static String write(Geography place) {
    return Stream.of(
            place.level().name(),
            place.country(),
            place.state(),
            place.county(),
            place.city(),
            place.zip(),
            place.tribalLand())
        .map(field -> field == null ? "" : field)
        .collect(Collectors.joining(";"));
  }

  /** What people call it; of levels that {@link #ofName} reads, what it reads. */
  static String name(Geography place) {
    String state = place.state() == null ? "" : place.state();
    return switch (place.level()) {
      case NATION -> "United States";
      case ABROAD -> place.country();
      case STATE -> state;
      case TRIBAL_LAND -> String.valueOf(place.tribalLand());
      case COUNTY -> place.county() + ", " + state;
      case CITY -> place.city() + " in " + state;
      case ZIP -> state + " " + place.zip();
    };
  }

  static Optional<Geography> read(@Nullable String text) {
    String[] part = text == null ? new String[0] : text.split(";", -1);
    try {
      return part.length == FIELDS && !part[1].isEmpty()
          ? Optional.of(
              new Geography(
                  GeographyLevel.valueOf(part[0]),
                  part[1],
                  given(part[2]),
                  given(part[3]),
                  given(part[4]),
                  given(part[5]),
                  given(part[6])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String given(String field) {
    return field.isEmpty() ? null : field;
  }

  /** The place of a plain name, if it is one of those that name one place only. */
  static Optional<Geography> ofName(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    if (name.equals("United States") || name.equals("US") || name.equals("USA")) {
      return Optional.of(place(GeographyLevel.NATION, null, null, null));
    }
    Matcher zip = ZIP.matcher(name);
    if (zip.matches() && UnitedStates.all().hasState(zip.group(1))) {
      return Optional.of(place(GeographyLevel.ZIP, zip.group(1), null, zip.group(2)));
    }
    Matcher county = COUNTY.matcher(name);
    if (county.matches() && UnitedStates.all().hasCounty(county.group(2), county.group(1))) {
      return Optional.of(place(GeographyLevel.COUNTY, county.group(2), county.group(1), null));
    }
    return UnitedStates.all().states().stream()
        .filter(state -> state.name().equals(name) || state.code().equals(name))
        .map(State::code)
        .findFirst()
        .map(code -> place(GeographyLevel.STATE, code, null, null));
  }

  private static Geography place(
      GeographyLevel level, @Nullable String state, @Nullable String county, @Nullable String zip) {
    return new Geography(level, "US", state, county, null, zip, null);
  }
}
