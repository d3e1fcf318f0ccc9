package org.waylight.triage.alerts.outbound;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.AlertDelivery;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.alerts.domain.ClockStep;

/**
 * What a pager is told: which case, how urgent, by which rules, at which step; nothing of a person.
 *
 * @param id the same at every try
 * @param timestamp when the alert was raised
 */
record Page(String type, UUID id, Instant timestamp, Data data) {
  private static final String TYPE = "waylight.alert";

  /** Of the case. */
  record Data(
      UUID caseId,
      AlertKind kind,
      Urgency urgency,
      List<String> ruleIds,
      @Nullable String step,
      @Nullable Integer repetition) {}

  static Page of(AlertDelivery delivery) {
    Alert alert = delivery.alert();
    ClockStep step = alert.what().step();
    return new Page(
        TYPE,
        delivery.id(),
        alert.what().raisedAt(),
        new Data(
            alert.what().caseId(),
            alert.what().kind(),
            alert.what().urgency(),
            alert.what().ruleIds(),
            step == null ? null : step.name(),
            step == null ? null : step.repetition()));
  }
}
