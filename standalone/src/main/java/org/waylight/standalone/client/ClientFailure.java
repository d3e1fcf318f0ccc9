package org.waylight.standalone.client;

/** A request to the stack went wrong; the message is for the person at the terminal. */
public final class ClientFailure extends RuntimeException {
  public ClientFailure(String message) {
    super(message);
  }

  public ClientFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
