package org.waylight.triage.alerts.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Urgency;

/**
 * An alert to be raised. It holds nothing of the text.
 *
 * @param signalReceivedAt when the signal that led to it was received
 * @param step of the ladder, if a clock ran out
 */
public record NewAlert(
    UUID caseId,
    AlertKind kind,
    Urgency urgency,
    List<String> ruleIds,
    Instant raisedAt,
    Instant dueAt,
    Instant signalReceivedAt,
    @Nullable ClockStep step) {
  public NewAlert {
    ruleIds = List.copyOf(ruleIds);
  }

  /** The same, as a step of the ladder. */
  public NewAlert as(ClockStep told) {
    return new NewAlert(caseId, kind, urgency, ruleIds, raisedAt, dueAt, signalReceivedAt, told);
  }
}
