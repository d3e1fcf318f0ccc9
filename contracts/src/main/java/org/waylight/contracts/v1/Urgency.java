package org.waylight.contracts.v1;

/** Which clock a case runs under, shortest last (TRI-5). */
public enum Urgency {
  /** Reviewed in less than 24 hours. */
  ROUTINE,
  /** Help needed within 24 hours: reviewed within the hour. */
  CRISIS,
  /** A child or a life is at stake: answered within minutes. */
  URGENT
}
