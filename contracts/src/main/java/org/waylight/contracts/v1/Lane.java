package org.waylight.contracts.v1;

/** Which of the two signal topics a signal takes; an urgent one never queues behind a flood. */
public enum Lane {
  URGENT,
  STANDARD
}
