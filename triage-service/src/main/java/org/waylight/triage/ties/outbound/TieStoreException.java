package org.waylight.triage.ties.outbound;

/** Ties could not be read or written; the cause tells whether trying again may help. */
public class TieStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TieStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
