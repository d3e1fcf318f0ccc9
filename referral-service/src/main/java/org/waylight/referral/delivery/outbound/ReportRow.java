package org.waylight.referral.delivery.outbound;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.platform.json.EventJson;
import org.waylight.referral.delivery.application.StoredReport;
import org.waylight.referral.delivery.domain.Delivery;
import org.waylight.referral.delivery.domain.Stage;
import org.waylight.referral.disclosure.domain.Disclosure.Allowed;

/** Reads a report with its delivery from their joined row. */
final class ReportRow {
  private ReportRow() {}

  static StoredReport read(ResultSet row) throws SQLException, IOException {
    String outcome = row.getString("outcome");
    UUID reportId = row.getObject("report_id", UUID.class);
    return new StoredReport(
        reportId,
        row.getObject("case_id", UUID.class),
        row.getObject("action_id", UUID.class),
        row.getObject("decision_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        RecipientKind.valueOf(row.getString("recipient_kind")),
        new SealedText(row.getString("body")),
        EventJson.mapper().readValue(row.getString("approved"), Allowed.class),
        row.getString("approved_by"),
        instant(row, "approved_at"),
        new Delivery(
            reportId,
            Stage.valueOf(row.getString("stage")),
            row.getLong("version"),
            row.getInt("attempt"),
            row.getInt("step"),
            row.getInt("tries"),
            instant(row, "next_try_at"),
            instant(row, "expires_at")),
        instantIfAny(row, "fetched_at"),
        outcome == null ? null : OutcomeKind.valueOf(outcome),
        row.getObject("supplements", UUID.class),
        row.getObject("connects", UUID.class),
        row.getObject("messages", Integer.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
