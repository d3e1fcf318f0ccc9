package org.waylight.platform.restore;

/** What a restore left to do could not be read, written or done. */
public class RestoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RestoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
