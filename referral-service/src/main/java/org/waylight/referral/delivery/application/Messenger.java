package org.waylight.referral.delivery.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.waylight.referral.delivery.domain.Route;

/** Tells a recipient over one channel that a report waits; never what it says. */
public interface Messenger {
  /** The notice, the same at every try, so that a recipient can tell a repetition. */
  record Notice(UUID reportId, UUID organisationId, Instant at) {}

  /** What came of it. */
  sealed interface Result {
    /** The recipient's side took it. */
    record Told() implements Result {}

    /** It may work later, but not sooner than asked. */
    record FailedForNow(String why, Duration atLeast) implements Result {}

    /** It will not work over this channel. */
    record FailedForGood(String why) implements Result {}
  }

  Result tell(Route.Step step, Notice notice);
}
