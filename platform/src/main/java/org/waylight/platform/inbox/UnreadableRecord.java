package org.waylight.platform.inbox;

/**
 * A record is no event this service knows.
 *
 * <p>Its reason names headers and fields, never what they hold.
 */
public final class UnreadableRecord extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableRecord(String reason) {
    super(reason, null, false, false);
  }
}
