package org.waylight.referral;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.HouseRules;

/** The rings of this service. */
class HouseRulesTest {
  @Test
  @DisplayName("inbound, application, domain and outbound depend on each other in one direction")
  void rings() {
    HouseRules.ringsOf("org.waylight.referral")
        .domainMayUse("javax.crypto..")
        .domainMayUse("org.dmfs.rfc5545..")
        .domainMayUse("com.google.i18n.phonenumbers..")
        .check();
  }
}
