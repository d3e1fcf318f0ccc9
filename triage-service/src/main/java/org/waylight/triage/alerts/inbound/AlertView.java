package org.waylight.triage.alerts.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.AlertKind;

/** An alert as the stream and the acknowledgement tell it. */
public record AlertView(
    long alertId,
    UUID caseId,
    AlertKind kind,
    Urgency urgency,
    List<String> ruleIds,
    Instant raisedAt,
    Instant dueAt,
    Instant signalReceivedAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  static AlertView of(Alert alert) {
    return new AlertView(
        alert.id(),
        alert.what().caseId(),
        alert.what().kind(),
        alert.what().urgency(),
        alert.what().ruleIds(),
        alert.what().raisedAt(),
        alert.what().dueAt(),
        alert.what().signalReceivedAt(),
        alert.acknowledgedBy(),
        alert.acknowledgedAt());
  }
}
