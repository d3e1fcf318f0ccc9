package org.waylight.contracts.v1;

/**
 * A fact as somebody stated it. The order is that of weight: merging two statements keeps the later
 * constant.
 */
public enum Answer {
  UNKNOWN,
  NO,
  YES
}
