package org.waylight.contracts.v1;

/** What somebody is in a case; one person may be several. */
public enum PersonRole {
  POTENTIAL_VICTIM,
  SIGNALER,
  ALLEGED_TRAFFICKER,
  OTHER
}
