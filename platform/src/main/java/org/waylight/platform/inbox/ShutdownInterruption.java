package org.waylight.platform.inbox;

/** The service stops while a batch waits; nothing of it is lost, it will be delivered again. */
public final class ShutdownInterruption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ShutdownInterruption() {
    super("the service is stopping", null, false, false);
  }
}
