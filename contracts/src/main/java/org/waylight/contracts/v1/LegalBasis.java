package org.waylight.contracts.v1;

/** Why something may leave; there is no other (DIS-2). */
public enum LegalBasis {
  CONSENT,
  MANDATED_MINOR,
  IMMINENT_HARM,
  THREAT,
  SUPERVISOR_DECISION
}
