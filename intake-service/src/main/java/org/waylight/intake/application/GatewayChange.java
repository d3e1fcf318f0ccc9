package org.waylight.intake.application;

import java.time.Instant;

/** Who changed a gateway, how and when. */
public record GatewayChange(Kind what, String by, Instant at) {
  /** What can be done to a gateway. */
  public enum Kind {
    REGISTERED,
    CHANGED,
    SECRET_ROTATED,
    PAUSED,
    RESUMED
  }
}
