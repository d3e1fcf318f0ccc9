package org.waylight.intake;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.HouseRules;

class HouseRulesTest {
  @Test
  @DisplayName("The rings point one way")
  void rings() {
    HouseRules.ringsOf("org.waylight.intake")
        .domainMayUse("javax.crypto..")
        // Text in the clear is a type of its own, so that it is never printed.
        .domainMayUse("org.waylight.platform.sealed..")
        .check();
  }
}
