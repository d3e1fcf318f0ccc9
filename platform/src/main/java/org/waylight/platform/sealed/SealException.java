package org.waylight.platform.sealed;

/** A text could not be sealed or opened: a wrong key, a wrong context, or a changed envelope. */
public class SealException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealException(String message) {
    super(message);
  }

  SealException(String message, Throwable cause) {
    super(message, cause);
  }
}
