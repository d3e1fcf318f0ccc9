package org.waylight.triage.casefile.domain;

/** What came of asking a case to change: refusals are results, not errors. */
public sealed interface MoveResult {
  /** It changed, or already was so. */
  record Moved(CaseFile file) implements MoveResult {}

  /** A supervisor has it: another one, or whoever asked to take it over. */
  record HeldBy(String who) implements MoveResult {}

  /** Nobody has it, so nobody can give it back or lose it to another. */
  record NotHeld() implements MoveResult {}

  /** It is closed. */
  record IsClosed() implements MoveResult {}

  /** There is no such person in it. */
  record NoSuchPerson() implements MoveResult {}
}
