package org.waylight.contracts.place;

/** How sure it is that a place is meant, the surest first (PRO-6). */
public enum Sureness {
  /** A code or name that is one place, or every source says the same. */
  CERTAIN,
  /** Sources or names leave several places open; a person finds out which. */
  DISPUTED,
  /**
   * A hint that says little: an area code is where a number was given out, not where people are.
   */
  WEAK
}
