package org.waylight.triage.alerts.domain;

/** Why supervisors are alerted. */
public enum AlertKind {
  /** A case is urgent, or urgent for a further reason (TRI-3, TRI-4). */
  URGENT_CASE,
  /** An advocate asked for a supervisor (TRI-5). */
  RAISED_BY_ADVOCATE,
  /** Nobody took a case in time; told again until someone does (TRI-10). */
  CLOCK_RAN_OUT
}
