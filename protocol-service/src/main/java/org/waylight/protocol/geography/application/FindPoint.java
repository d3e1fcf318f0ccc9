package org.waylight.protocol.geography.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waylight.contracts.place.Atlas;
import org.waylight.contracts.place.Resolution;
import org.waylight.protocol.geography.domain.Borders;

/** The places that hold a point. */
@ApplicationScoped
public class FindPoint {
  private final BorderSource borders;

  @Inject
  public FindPoint(BorderSource borders) {
    this.borders = borders;
  }

  /**
   * The counties, tribal lands and state of a point; near a border both sides are candidates.
   *
   * @param latitude degrees WGS 84
   * @param longitude degrees WGS 84
   */
  public Resolution at(double latitude, double longitude) {
    Borders counties = borders.counties();
    return Atlas.point(
        counties.holding(latitude, longitude),
        counties.beside(latitude, longitude, Borders.COARSE),
        borders.tribalLands().holding(latitude, longitude));
  }
}
