package org.waylight.intake.application;

/** Which of the two stores is up. */
public interface Stores {
  /** The mode just now. */
  StoreMode mode();
}
