package org.waylight.contracts.v1;

/** How a consent was given. */
public enum ConsentMeans {
  VERBAL,
  WRITTEN,
  ELECTRONIC
}
