package org.waylight.contracts.v1;

/** What came of a report. */
public enum OutcomeKind {
  INVESTIGATION_OPENED,
  SERVICES_PROVIDED,
  UNABLE_TO_ACT,
  UNFOUNDED,
  NO_ANSWER
}
