package org.waylight.intake.inbound.gateways;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.waylight.contracts.v1.GatewayRegistered;

/** Who did what to a gateway, and when. */
@Schema(name = "GatewayChange")
public record GatewayChangeView(long version, String change, String by, Instant at) {
  static GatewayChangeView of(GatewayRegistered version) {
    return new GatewayChangeView(
        version.version(), version.change(), version.changedBy(), version.changedAt());
  }
}
