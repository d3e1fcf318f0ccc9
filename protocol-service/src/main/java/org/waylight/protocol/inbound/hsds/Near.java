package org.waylight.protocol.inbound.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import org.waylight.contracts.place.ZipCode;
import org.waylight.contracts.place.ZipCodes;
import org.waylight.platform.problem.Problem;
import org.waylight.platform.problem.ProblemException;

/**
 * A circle around the middle of a ZIP code.
 *
 * @param metres its radius
 */
record Near(double latitude, double longitude, double metres) {
  private static final double EARTH = 6_371_008.8;

  /** The circle; a postcode that nothing is known of is refused, never guessed (PRO-6). */
  static Near of(String postcode, double metres) {
    ZipCode zip =
        ZipCodes.all()
            .find(postcode)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Problem.badRequest(
                            "proximity needs a postcode that is a known ZIP code of the United States")));
    return new Near(zip.latitude(), zip.longitude(), metres);
  }

  /** Whether a location within the object lies in it; confidential ones have no point. */
  boolean holds(JsonNode object) {
    JsonNode north = object.path("latitude");
    JsonNode east = object.path("longitude");
    if (north.isNumber()
        && east.isNumber()
        && distance(north.asDouble(), east.asDouble()) <= metres) {
      return true;
    }
    for (JsonNode child : object) {
      if (holds(child)) {
        return true;
      }
    }
    return false;
  }

  /** Metres along a great circle. */
  private double distance(double north, double east) {
    double half = Math.sin(Math.toRadians(north - latitude) / 2);
    double across = Math.sin(Math.toRadians(east - longitude) / 2);
    double chord =
        half * half
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(north))
                * across
                * across;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
