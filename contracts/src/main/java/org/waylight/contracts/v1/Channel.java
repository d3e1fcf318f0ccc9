package org.waylight.contracts.v1;

/** How a signal reached the hotline. */
public enum Channel {
  CALL,
  TEXT,
  WEBFORM,
  EMAIL,
  CHAT
}
