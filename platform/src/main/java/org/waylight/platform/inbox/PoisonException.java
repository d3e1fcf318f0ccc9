package org.waylight.platform.inbox;

/** Work failed in a way that trying again would not mend. */
final class PoisonException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String place;

  PoisonException(String place) {
    super(place, null, false, false);
    this.place = place;
  }

  String place() {
    return place;
  }
}
