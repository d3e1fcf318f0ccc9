package org.waylight.contracts.v1;

/** Where a case stands in triage. */
public enum CaseStatus {
  OPEN,
  CLAIMED,
  REVIEWED,
  CLOSED
}
