package org.waylight.triage.alerts.outbound;

/** Alerts could not be read or written; the cause tells whether trying again may help. */
public class AlertStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlertStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
