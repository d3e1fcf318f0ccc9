package org.waylight.contracts.v1;

/** How much a fact counts. Only STATED and CONFIRMED enter the disclosure policy (DIS-10). */
public enum Standing {
  /** The machine read it from text: it proposes. */
  READ,
  /** A person stated it. */
  STATED,
  /** A supervisor confirmed it. */
  CONFIRMED,
  /** A supervisor set it against what was read or stated. */
  OVERRIDDEN
}
