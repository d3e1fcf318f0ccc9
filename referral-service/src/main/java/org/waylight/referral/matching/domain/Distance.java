package org.waylight.referral.matching.domain;

import org.waylight.contracts.v1.Coordinates;

/** How far apart two points on the earth are. */
final class Distance {
  private static final double EARTH_RADIUS_KM = 6_371;

  private Distance() {}

  /** Whole kilometres along a great circle. */
  static long kilometres(Coordinates one, Coordinates other) {
    double north = Math.toRadians(other.latitude() - one.latitude());
    double east = Math.toRadians(other.longitude() - one.longitude());
    double half =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * square(Math.sin(east / 2));
    return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half))));
  }

  private static double square(double value) {
    return value * value;
  }
}
