package org.waylight.triage.casefile.outbound;

/** Cases could not be read or written; the cause tells whether trying again may help. */
public class CaseStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaseStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
