package org.waylight.intake.inbound;

/** How far a signal is, as its gateway may know it. */
public enum SignalState {
  /** It is durable and on its way to triage. */
  ACCEPTED
}
