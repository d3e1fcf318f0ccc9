package org.waylight.platform.deadletter;

/** The dead letters could not be read or written. */
public class DeadLetterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeadLetterException(String message, Throwable cause) {
    super(message, cause);
  }
}
