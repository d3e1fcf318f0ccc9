package org.waylight.platform.outbox;

/** The outbox could not be written; the cause tells whether trying again may help. */
public class OutboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
