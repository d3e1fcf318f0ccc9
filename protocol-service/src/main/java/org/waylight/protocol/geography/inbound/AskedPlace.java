package org.waylight.protocol.geography.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.platform.problem.FieldError;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/** What somebody asks about a place, as it was written. */
record AskedPlace(
    @Nullable String zip,
    @Nullable String city,
    @Nullable String county,
    @Nullable String state,
    @Nullable String tribalLand,
    @Nullable String lat,
    @Nullable String lon,
    @Nullable String areaCode) {
  private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
  private static final Pattern AREA_CODE = Pattern.compile("[2-9][0-9]{2}");
  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final int LONGEST_NAME = 120;
  private static final double NORTH = 90;
  private static final double EAST = 180;

  /** What is asked by. */
  enum By {
    ZIP,
    CITY,
    COUNTY,
    STATE,
    TRIBAL_LAND,
    POINT,
    AREA_CODE
  }

  /** The same, if it is one question in the expected form; a problem if not. */
  AskedPlace checked() {
    List<FieldError> errors = new ArrayList<>();
    if (asked().size() > 1) {
      errors.add(
          new FieldError(
              "query",
              "asks by several things at once",
              "ask by one of zip, city, county, state, tribalLand, lat and lon, areaCode"));
    } else if (asked().isEmpty()) {
      errors.add(
          new FieldError(
              "query", "asks nothing", "zip=78201, or city=San Antonio&state=TX, or lat and lon"));
    }
    form(errors, "zip", zip, ZIP, "five digits, as in 78201");
    form(errors, "areaCode", areaCode, AREA_CODE, "three digits, as in 210");
    degrees(errors, "lat", lat, NORTH);
    degrees(errors, "lon", lon, EAST);
    if ((lat == null) != (lon == null)) {
      errors.add(
          new FieldError(lat == null ? "lat" : "lon", "missing", "give lat and lon together"));
    }
    if (county != null && state == null && zip == null) {
      errors.add(new FieldError("state", "missing", "a county is found with its state, as in TX"));
    }
    name(errors, "city", city);
    name(errors, "county", county);
    name(errors, "state", state);
    name(errors, "tribalLand", tribalLand);
    if (zip != null && state != null && UnitedStates.all().stateCalled(state).isEmpty()) {
      errors.add(new FieldError("state", "unknown", "the USPS code, as in TX, or the name"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(Problem.unprocessable("This cannot be looked up.", errors));
    }
    return this;
  }

  By by() {
    return asked().getFirst();
  }

  String said(@Nullable String part) {
    return part == null ? "" : part.strip();
  }

  @Nullable String stateCode() {
    return state == null
        ? null
        : UnitedStates.all().stateCalled(state).map(UnitedStates.State::code).orElse(null);
  }

  /** A state and a county only tell a ZIP code or a town more closely. */
  private List<By> asked() {
    List<By> asked = new ArrayList<>();
    add(asked, By.ZIP, zip != null);
    add(asked, By.CITY, city != null);
    add(asked, By.COUNTY, county != null && zip == null);
    add(asked, By.TRIBAL_LAND, tribalLand != null);
    add(asked, By.POINT, lat != null || lon != null);
    add(asked, By.AREA_CODE, areaCode != null);
    add(asked, By.STATE, state != null && asked.isEmpty());
    return asked;
  }

  private static void add(List<By> asked, By one, boolean is) {
    if (is) {
      asked.add(one);
    }
  }

  private static void form(
      List<FieldError> errors, String field, @Nullable String value, Pattern form, String mend) {
    if (value != null && !form.matcher(value.strip()).matches()) {
      errors.add(new FieldError(field, "not in the expected form", mend));
    }
  }

  private static void degrees(
      List<FieldError> errors, String field, @Nullable String value, double most) {
    if (value != null
        && (!DEGREES.matcher(value.strip()).matches()
            || Math.abs(Double.parseDouble(value.strip())) > most)) {
      errors.add(
          new FieldError(field, "not in the expected form", "degrees from -" + (int) most + " on"));
    }
  }

  private static void name(List<FieldError> errors, String field, @Nullable String value) {
    if (value != null && (value.isBlank() || value.length() > LONGEST_NAME)) {
      errors.add(new FieldError(field, "no name", "one to " + LONGEST_NAME + " characters"));
    }
  }
}
