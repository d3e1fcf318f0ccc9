package org.waylight.protocol.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.place.UnitedStates;
import org.waylight.contracts.v1.Geography;
import org.waylight.contracts.v1.GeographyLevel;
import org.waylight.protocol.domain.Rule.Finding;

/**
 * What makes a geography one that a place can be matched with: the fields of its level are set, no
 * narrower ones, and every code and name is known ({@link KnownGeography}). A geography holds the
 * names of what it lies in, not references to other geographies, so none can lie in itself. A
 * tribal land may lie in several states, a city in several counties and a ZIP area in several
 * cities, so those wider fields may be left out.
 */
final class GeographyShape {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern ZIP = Pattern.compile("\\d{5}");
  private static final String HOME = "US";

  private GeographyShape() {}

  static List<Finding> flaws(String field, Geography place) {
    List<Finding> flaws = new ArrayList<>();
    country(field + ".country", place, flaws);
    fields(field, place, flaws);
    codes(field, place, flaws);
    return flaws;
  }

  private static void country(String field, Geography place, List<Finding> flaws) {
    boolean abroad = place.level() == GeographyLevel.ABROAD;
    if (!COUNTRIES.contains(place.country())) {
      flaws.add(new Finding(field, "unknown country code", "use an ISO 3166-1 code, two letters"));
    } else if (abroad == place.country().equals(HOME)) {
      flaws.add(
          new Finding(
              field, "level and country contradict each other", "US for all levels but ABROAD"));
    }
  }

  private static void fields(String field, Geography place, List<Finding> flaws) {
    Parts parts = Parts.of(place.level());
    check(field + ".state", place.state(), parts.state(), flaws);
    check(field + ".county", place.county(), parts.county(), flaws);
    check(field + ".city", place.city(), parts.city(), flaws);
    check(field + ".zip", place.zip(), parts.zip(), flaws);
    check(field + ".tribalLand", place.tribalLand(), parts.tribalLand(), flaws);
  }

  private static void check(
      String field, @Nullable String value, Presence presence, List<Finding> flaws) {
    boolean given = value != null && !value.isBlank();
    if (presence == Presence.NEEDED && !given) {
      flaws.add(new Finding(field, "missing at this level", "name it or choose a wider level"));
    } else if (presence == Presence.NONE && value != null) {
      flaws.add(new Finding(field, "narrower than the level", "leave it out or narrow the level"));
    }
  }

  private static void codes(String field, Geography place, List<Finding> flaws) {
    String state = place.state();
    if (state == null) {
      return;
    }
    if (!UnitedStates.all().hasState(state)) {
      flaws.add(
          new Finding(
              field + ".state", "unknown state or territory", "use the USPS code, as in TX"));
    } else if (place.county() != null && !UnitedStates.all().hasCounty(state, place.county())) {
      flaws.add(
          new Finding(
              field + ".county",
              "unknown county in this state",
              "use the Census Bureau's name without the word County"));
    }
    if (place.zip() != null && !ZIP.matcher(place.zip()).matches()) {
      flaws.add(new Finding(field + ".zip", "no ZIP code", "five digits"));
    } else if (flaws.isEmpty()) {
      flaws.addAll(KnownGeography.flaws(field, place));
    }
  }

  private enum Presence {
    NONE,
    MAY,
    NEEDED
  }

  /** Which fields a level needs, allows and refuses. */
  private record Parts(
      Presence state, Presence county, Presence city, Presence zip, Presence tribalLand) {
    static Parts of(GeographyLevel level) {
      Presence no = Presence.NONE;
      Presence may = Presence.MAY;
      Presence yes = Presence.NEEDED;
      return switch (level) {
        case NATION, ABROAD -> new Parts(no, no, no, no, no);
        case STATE -> new Parts(yes, no, no, no, no);
        case TRIBAL_LAND -> new Parts(may, no, no, no, yes);
        case COUNTY -> new Parts(yes, yes, no, no, no);
        case CITY -> new Parts(yes, may, yes, no, no);
        case ZIP -> new Parts(yes, may, may, yes, no);
      };
    }
  }
}
