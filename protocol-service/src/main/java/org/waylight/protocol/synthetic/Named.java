package org.waylight.protocol.synthetic;

import org.waylight.contracts.place.UnitedStates.State;
import org.waylight.protocol.synthetic.Lands.Local;

/** What the made-up agencies are called; a name also leads to its id. */
final class Named {
  /** Said by every name, so that nobody takes it for a real one. */
  static final String MADE_UP = " (synthetic)";

  static final String FEDERAL_DESK = "Federal trafficking desk";
  static final String CHILD_DESK = "National child protection desk";
  static final String EMERGENCY_DESK = "National emergency coordination desk";

  static final String PROVIDER_DESK = "National survivor referral desk";

  private Named() {}

  static String statePolice(State state) {
    return state.name() + " State Police trafficking unit";
  }

  static String childProtection(State state) {
    return state.name() + " Child Protection intake";
  }

  static String emergencyServices(State state) {
    return state.name() + " Emergency Coordination";
  }

  static String sheriff(Local county) {
    return county.name() + " " + county.code() + " Sheriff";
  }

  static String police(Local city) {
    return city.name() + " " + city.code() + " Police";
  }

  static String tribalPolice(String land) {
    return land + " Police";
  }

  static String partner(Local country) {
    return "Partner hotline of " + country.name();
  }
}
