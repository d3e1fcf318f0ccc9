package org.waylight.triage.retention.outbound;

/** The database refused or is away; without anything of what was written. */
public final class RetentionStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RetentionStoreException(String what, Throwable cause) {
    super(what, cause);
  }
}
