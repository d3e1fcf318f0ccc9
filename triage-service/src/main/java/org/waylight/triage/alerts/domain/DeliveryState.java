package org.waylight.triage.alerts.domain;

/** Where the telling of a step by pager or e-mail stands. */
public enum DeliveryState {
  /** To be tried, or tried again. */
  WAITING,
  /** The other side took it. */
  DELIVERED,
  /** It will not be tried again: the other side wants none, or too many tries failed. */
  GIVEN_UP,
  /** Before it could be told, the same step came again and is told instead. */
  TOLD_AGAIN
}
