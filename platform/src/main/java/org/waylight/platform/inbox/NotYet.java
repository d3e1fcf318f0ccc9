package org.waylight.platform.inbox;

/** Work that has to wait for something else; done again later it succeeds. */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param waitsFor without personal text
   */
  public NotYet(String waitsFor) {
    super(waitsFor);
  }
}
