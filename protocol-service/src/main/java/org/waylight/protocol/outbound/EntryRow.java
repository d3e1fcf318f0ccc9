package org.waylight.protocol.outbound;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.protocol.application.StateName;
import org.waylight.protocol.domain.Draft;
import org.waylight.protocol.domain.Emergency;
import org.waylight.protocol.domain.Entry;
import org.waylight.protocol.domain.EntryState;
import org.waylight.protocol.domain.Published;
import org.waylight.protocol.domain.RegistryKind;

/** Reads an entry from its row. */
final class EntryRow {
  private EntryRow() {}

  /** The entry as it stands on a day: what waited for it has taken its place. */
  static Entry read(ResultSet row, LocalDate today) throws SQLException {
    RegistryKind kind = RegistryKind.valueOf(row.getString("kind"));
    EntryState state =
        switch (StateName.valueOf(row.getString("state"))) {
          case DRAFTED -> new EntryState.Drafted(draft(kind, row));
          case IN_FORCE -> new EntryState.InForce(published(kind, row), next(kind, row));
          case REVISED ->
              new EntryState.Revised(published(kind, row), next(kind, row), draft(kind, row));
          case WITHDRAWN ->
              new EntryState.Withdrawn(
                  row.getLong("withdrawn_version"),
                  row.getString("withdrawn_by"),
                  instant(row, "withdrawn_at"),
                  row.getString("withdrawn_reason"));
        };
    return new Entry(
            row.getObject("id", UUID.class), kind, row.getLong("revision"), state, emergency(row))
        .on(today);
  }

  private static Draft draft(RegistryKind kind, ResultSet row) throws SQLException {
    String submittedBy = row.getString("submitted_by");
    return new Draft(
        row.getLong("draft_version"),
        ContentJson.read(kind, row.getString("draft_content")),
        row.getString("draft_author"),
        texts(row.getArray("draft_editors")),
        instant(row, "draft_saved_at"),
        row.getObject("draft_import", UUID.class),
        submittedBy == null
            ? null
            : new Draft.Submission(submittedBy, instant(row, "submitted_at")));
  }

  private static Published published(RegistryKind kind, ResultSet row) throws SQLException {
    return new Published(
        row.getLong("published_version"),
        ContentJson.read(kind, row.getString("published_content")),
        row.getString("published_author"),
        row.getString("approved_by"),
        instant(row, "approved_at"),
        row.getObject("published_as", UUID.class));
  }

  private static @Nullable Published next(RegistryKind kind, ResultSet row) throws SQLException {
    String content = row.getString("next_content");
    return content == null
        ? null
        : new Published(
            row.getLong("next_version"),
            ContentJson.read(kind, content),
            row.getString("next_author"),
            row.getString("next_approved_by"),
            instant(row, "next_approved_at"),
            row.getObject("next_published_as", UUID.class));
  }

  private static @Nullable Emergency emergency(ResultSet row) throws SQLException {
    String by = row.getString("emergency_by");
    return by == null
        ? null
        : new Emergency(
            by,
            instant(row, "emergency_at"),
            row.getString("emergency_reason"),
            row.getLong("emergency_version"),
            row.getLong("emergency_replaces"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
