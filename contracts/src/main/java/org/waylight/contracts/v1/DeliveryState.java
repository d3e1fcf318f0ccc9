package org.waylight.contracts.v1;

/** The end that a delivery was followed to. */
public enum DeliveryState {
  /** The recipient fetched the report and confirmed it. */
  ACKNOWLEDGED,
  /** Every channel and contact was tried: a person takes over. */
  ESCALATED,
  /** Consent was withdrawn before it left. */
  WITHDRAWN,
  /** Nobody fetched it in time: a person takes over. */
  EXPIRED
}
