package org.waylight.platform.access;

/**
 * The access record could not be written or read; whatever wanted to be recorded must not happen.
 */
public class AccessRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AccessRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
