package org.waylight.triage.alerts.application;

import java.time.Duration;
import org.waylight.triage.alerts.domain.AlertDelivery;

/** Tells a step to where its delivery goes: the port. It tells nothing personal. */
public interface Messenger {
  /** What came of a try. */
  sealed interface Result {
    /** The other side took it. */
    record Told() implements Result {}

    /** It may work later, but not sooner than asked. */
    record FailedForNow(String why, Duration atLeast) implements Result {}

    /** It will not work. */
    record FailedForGood(String why) implements Result {}
  }

  Result tell(AlertDelivery delivery);
}
