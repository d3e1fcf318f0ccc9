package org.waylight.triage.alerts.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.alerts.domain.ClockStep;
import org.waylight.triage.alerts.domain.NewAlert;

/** Reads alerts from their rows. */
final class AlertRow {
  private AlertRow() {}

  static Alert of(ResultSet row) throws SQLException {
    return new Alert(
        row.getLong("id"),
        new NewAlert(
            row.getObject("case_id", UUID.class),
            AlertKind.valueOf(row.getString("kind")),
            Urgency.valueOf(row.getString("urgency")),
            List.of((String[]) row.getArray("rule_ids").getArray()),
            time(row, "raised_at"),
            time(row, "due_at"),
            time(row, "signal_received_at"),
            step(row)),
        row.getString("acknowledged_by"),
        timeIfAny(row, "acknowledged_at"));
  }

  private static @Nullable ClockStep step(ResultSet row) throws SQLException {
    String name = row.getString("step");
    return name == null
        ? null
        : new ClockStep(
            time(row, "clock_started_at"),
            name,
            row.getInt("repetition"),
            EscalationTarget.valueOf(row.getString("step_to")));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant timeIfAny(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
