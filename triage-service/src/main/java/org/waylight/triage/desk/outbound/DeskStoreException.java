package org.waylight.triage.desk.outbound;

/** The database refused or is away; without anything of what was written. */
public final class DeskStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeskStoreException(String what, Throwable cause) {
    super(what, cause);
  }
}
