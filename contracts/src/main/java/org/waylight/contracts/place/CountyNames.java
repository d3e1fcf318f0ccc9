package org.waylight.contracts.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waylight.contracts.place.UnitedStates.County;

/** Counties by the names people give them, the doubtful ones included. */
final class CountyNames {
  private CountyNames() {}

  /**
   * The counties of a state that a name may mean: usually one; two where an independent city lies
   * beside a county of the same name and the word County or City is missing.
   */
  static List<County> called(String state, String name) {
    Optional<County> named = UnitedStates.all().county(state, name);
    List<County> meant = new ArrayList<>(named.stream().toList());
    String written = Spelling.of(name);
    if (written.equals(Spelling.ofCounty(name))) {
      UnitedStates.all().county(state, name + " City").ifPresent(meant::add);
    }
    return meant;
  }

  /** As people say it: Bexar County, TX. */
  static String said(County county) {
    String state = UnitedStates.all().stateOf(county.fips()).code();
    boolean plain = !state.equals("LA") && !state.equals("AK") && !county.name().endsWith(" City");
    return county.name() + (plain && county(county) ? " County" : "") + ", " + state;
  }

  private static boolean county(County county) {
    return county.fips().compareTo("60") < 0
        && !county.name().toUpperCase(Locale.ROOT).contains("REGION")
        && (!county.fips().startsWith("09") || county.former());
  }
}
