package org.waylight.protocol.domain;

/** What came of asking an entry to change. */
public sealed interface Move {
  /** It changed into this. */
  record Moved(Entry entry) implements Move {}

  /** It did not, and why. */
  record Refused(Refusal why) implements Move {}
}
