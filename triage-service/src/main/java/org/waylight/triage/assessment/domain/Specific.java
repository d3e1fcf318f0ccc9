package org.waylight.triage.assessment.domain;

/** The four things that make a signal concrete; two of them suffice to act on (TRI-6). */
public enum Specific {
  WHO,
  WHERE,
  WHEN,
  REACH
}
