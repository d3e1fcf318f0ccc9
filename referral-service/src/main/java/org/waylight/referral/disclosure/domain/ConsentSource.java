package org.waylight.referral.disclosure.domain;

/** How a consent came to be on file. */
public enum ConsentSource {
  /** Stated with a signal, through whoever sent the signal. */
  STATED,
  /** Recorded here by an advocate or supervisor who spoke with the person. */
  RECORDED
}
