package org.waylight.protocol.outbound;

/** The database did not do what it was asked. */
final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Exception cause) {
    super(message, cause);
  }
}
