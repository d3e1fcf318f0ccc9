package org.waylight.triage.alerts.inbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.alerts.domain.ClockStep;

/**
 * An alert as the stream and the acknowledgement tell it.
 *
 * @param step of the escalation ladder, if a clock ran out; {@code repetition} is 0 the first time
 */
public record AlertView(
    long alertId,
    UUID caseId,
    AlertKind kind,
    Urgency urgency,
    List<String> ruleIds,
    Instant raisedAt,
    Instant dueAt,
    Instant signalReceivedAt,
    @Nullable String step,
    @Nullable Integer repetition,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  static AlertView of(Alert alert) {
    ClockStep step = alert.what().step();
    return new AlertView(
        alert.id(),
        alert.what().caseId(),
        alert.what().kind(),
        alert.what().urgency(),
        alert.what().ruleIds(),
        alert.what().raisedAt(),
        alert.what().dueAt(),
        alert.what().signalReceivedAt(),
        step == null ? null : step.name(),
        step == null ? null : step.repetition(),
        alert.acknowledgedBy(),
        alert.acknowledgedAt());
  }
}
