package org.waylight.contracts.v1;

/** How old a person is, as far as it matters to the law. */
public enum AgeBand {
  ADULT,
  MINOR,
  UNKNOWN
}
