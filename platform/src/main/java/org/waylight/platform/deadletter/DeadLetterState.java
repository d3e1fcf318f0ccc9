package org.waylight.platform.deadletter;

/** What became of a dead letter. */
public enum DeadLetterState {
  /** An operator has to decide. */
  WAITING,
  /** It was put on its topic again. */
  REPLAYED,
  /** It was given up: its payload is gone. */
  DISCARDED
}
