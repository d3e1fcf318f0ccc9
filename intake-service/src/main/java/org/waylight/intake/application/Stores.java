package org.waylight.intake.application;

/** Which of the two stores is up, and whether they keep up. */
public interface Stores {
  /** The mode just now. */
  StoreMode mode();

  /**
   * Whether so much waits to be stored that a new signal on the standard lane should come again
   * later, to leave room for what is urgent and for conversations that are open.
   */
  boolean crowded();
}
