package org.waylight.triage.alerts.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.waylight.contracts.v1.Urgency;

/**
 * An alert to be raised. It holds nothing of the text.
 *
 * @param signalReceivedAt when the signal that led to it was received
 */
public record NewAlert(
    UUID caseId,
    AlertKind kind,
    Urgency urgency,
    List<String> ruleIds,
    Instant raisedAt,
    Instant dueAt,
    Instant signalReceivedAt) {
  public NewAlert {
    ruleIds = List.copyOf(ruleIds);
  }
}
