package org.waylight.protocol.geography.application;

import org.waylight.protocol.geography.domain.Borders;

/** Where the borders come from. */
public interface BorderSource {
  /** Borders of the counties, by FIPS code; the same on each call. */
  Borders counties();

  /** Borders of tribal lands, by name; none unless the deployer gave some. */
  Borders tribalLands();
}
