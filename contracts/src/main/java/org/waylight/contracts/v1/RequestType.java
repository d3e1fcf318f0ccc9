package org.waylight.contracts.v1;

/** What a signal asks of the hotline. */
public enum RequestType {
  CRISIS,
  TIP,
  REFERRAL,
  GENERAL_INFORMATION,
  TRAINING,
  HIGH_RISK,
  OUT_OF_SCOPE
}
