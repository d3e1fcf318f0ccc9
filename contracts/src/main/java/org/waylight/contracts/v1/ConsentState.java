package org.waylight.contracts.v1;

/** What a person agreed to, as it stands now. */
public enum ConsentState {
  GIVEN,
  REFUSED,
  UNKNOWN,
  WITHDRAWN,
  EXPIRED
}
