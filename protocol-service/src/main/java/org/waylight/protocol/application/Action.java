package org.waylight.protocol.application;

/** What somebody did to an entry. */
public enum Action {
  DRAFTED,
  EDITED,
  SUBMITTED,
  APPROVED,
  WITHDRAWN,
  /** One approver alone put it in force at once. */
  EMERGENCY,
  /** A second person found the emergency change right. */
  CONFIRMED,
  /** A second person brought back what was in force before. */
  REVERSED,
  /** Somebody counted free places. */
  COUNTED
}
