package org.waylight.contracts.v1;

/** Who wrote a message. */
public enum MessageAuthor {
  SIGNALER,
  ADVOCATE,
  SYSTEM
}
