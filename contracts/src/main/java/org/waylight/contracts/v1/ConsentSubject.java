package org.waylight.contracts.v1;

/** Whose consent it is. */
public enum ConsentSubject {
  VICTIM,
  SIGNALER
}
