package org.waylight.contracts.v1;

/** How wide a place is, widest first. */
public enum GeographyLevel {
  NATION,
  ABROAD,
  STATE,
  TRIBAL_LAND,
  COUNTY,
  CITY,
  ZIP
}
