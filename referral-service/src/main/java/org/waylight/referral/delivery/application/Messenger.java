package org.waylight.referral.delivery.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.waylight.contracts.SealedText;
import org.waylight.referral.delivery.domain.Route;

/** Tells a recipient over one channel that a report waits, or hands it over encrypted. */
public interface Messenger {
  /**
   * The notice, the same at every try, so that a recipient can tell a repetition.
   *
   * @param body sealed at rest, bound to the report id and "body"
   * @param leaving to be run right before the report itself leaves
   */
  record Notice(
      UUID reportId, UUID organisationId, Instant at, SealedText body, Runnable leaving) {}

  /** What came of it. */
  sealed interface Result {
    /**
     * The recipient's side took it.
     *
     * @param withReport the report itself, not only the notice
     */
    record Told(boolean withReport) implements Result {}

    /** A person is to call: until then, and no longer than an acknowledgement, nothing is tried. */
    record HandedToPerson() implements Result {}

    /** It may work later, but not sooner than asked. */
    record FailedForNow(String why, Duration atLeast) implements Result {}

    /** It will not work over this channel. */
    record FailedForGood(String why) implements Result {}
  }

  Result tell(Route.Step step, Notice notice);
}
