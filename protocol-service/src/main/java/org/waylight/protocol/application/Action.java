package org.waylight.protocol.application;

/** What somebody did to an entry. */
public enum Action {
  DRAFTED,
  EDITED,
  APPROVED,
  WITHDRAWN
}
