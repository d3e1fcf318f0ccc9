package org.waylight.referral.disclosure.outbound;

/** A table could not be read or written; the cause tells whether trying again may help. */
public class TableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TableException(String message, Throwable cause) {
    super(message, cause);
  }
}
