package org.waylight.triage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.HouseRules;

class HouseRulesTest {
  @Test
  @DisplayName("rings: inbound → application → domain ← outbound")
  void rings() {
    HouseRules.ringsOf("org.waylight.triage")
        .domainMayUse("javax.crypto..")
        .domainMayUse("com.google.i18n.phonenumbers..")
        .program("org.waylight.triage.judgement")
        .check();
  }
}
