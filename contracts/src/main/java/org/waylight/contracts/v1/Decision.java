package org.waylight.contracts.v1;

/** What a supervisor decided about an action. */
public enum Decision {
  APPROVED,
  DECLINED
}
