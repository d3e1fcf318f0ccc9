package org.waylight.referral.delivery.domain;

/** Where the delivery of a report stands. */
public enum Stage {
  /** Nobody was told yet, or the last try failed. */
  WAITING,
  /** The recipient was told and has not acknowledged. */
  TOLD,
  /** The recipient fetched and confirmed it: the end. */
  ACKNOWLEDGED,
  /** Every channel and contact was tried: a person takes over; it can still be fetched. */
  ESCALATED,
  /** What it rested on no longer holds: it never leaves. The end. */
  WITHDRAWN,
  /** Nobody fetched it in time: a person takes over. The end. */
  EXPIRED;

  /** Somebody is still to be told. */
  public boolean running() {
    return this == WAITING || this == TOLD;
  }

  /** The recipient may still fetch and acknowledge it. */
  public boolean fetchable() {
    return running() || this == ESCALATED;
  }
}
