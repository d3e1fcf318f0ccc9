package org.waylight.protocol;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.HouseRules;

/** The rings of this service. */
class ProtocolServiceHouseTest {
  @Test
  @DisplayName("inbound -> application -> domain <- outbound")
  void ringsHold() {
    HouseRules.ringsOf("org.waylight.protocol")
        .domainMayUse("org.locationtech.jts..")
        .domainMayUse("org.dmfs.rfc5545..")
        .domainMayUse("org.apache.commons.text.similarity..")
        .program("org.waylight.protocol.synthetic")
        .check();
  }
}
