package org.waylight.contracts.clocks;

/** Where a step of the escalation ladder is told, beside the supervisors' stream. */
public enum EscalationTarget {
  /** On the stream of alerts only; every step is told there. */
  STREAM,
  /** By a webhook to the pager of the installation. */
  PAGER,
  /** By e-mail to the addresses of the installation. */
  EMAIL
}
