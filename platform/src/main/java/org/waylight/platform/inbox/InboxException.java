package org.waylight.platform.inbox;

/** The inbox could not be written; the cause tells whether trying again may help. */
public class InboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
