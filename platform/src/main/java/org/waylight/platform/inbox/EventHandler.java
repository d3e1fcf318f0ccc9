package org.waylight.platform.inbox;

import java.util.List;

/** What a service does with events: inside one transaction, in order, each event once. */
@FunctionalInterface
public interface EventHandler {
  /**
   * Handles the events not seen before. Throwing rolls everything back: transient trouble is tried
   * again, anything else is narrowed down to the events that cause it. So does leaving the
   * transaction marked for rollback, after a few tries.
   */
  void handle(List<IncomingEvent> events);
}
