package org.waylight.intake.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.Lane;
import org.waylight.intake.application.StoredMessage;
import org.waylight.intake.domain.ContentHash;
import org.waylight.intake.domain.Conversation;

/** Conversations and what was submitted to them, read and written many at once. */
final class ConversationRows {
  private ConversationRows() {}

  /** The conversations, locked until the transaction ends, so that no two both start a signal. */
  static Map<UUID, Conversation> lock(Connection connection, Collection<UUID> ids)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SignalSql.LOCK_CONVERSATIONS)) {
      new Parameters(statement).uuids(ids.stream().distinct().toList(), id -> id);
      Map<UUID, Conversation> locked = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          locked.put(
              row.getObject(1, UUID.class),
              new Conversation(
                  row.getObject(2, UUID.class),
                  Lane.valueOf(row.getString(3)),
                  instant(row, 4),
                  instant(row, 5),
                  row.getBoolean(6)));
        }
      }
      return locked;
    }
  }

  static void save(Connection connection, Map<UUID, Conversation> changed) throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SignalSql.SAVE_CONVERSATIONS)) {
      var rows = List.copyOf(changed.entrySet());
      var next = new Parameters(statement);
      next.uuids(rows, Map.Entry::getKey);
      next.uuids(rows, row -> row.getValue().signalId());
      next.texts(rows, row -> row.getValue().lane().name());
      next.times(rows, row -> row.getValue().firstMessageAt());
      next.times(rows, row -> row.getValue().lastMessageAt());
      next.array("boolean", rows, row -> row.getValue().textingStopped());
      statement.executeUpdate();
    }
  }

  /** What came by these submissions before. */
  static Map<UUID, StoredMessage> submitted(Connection connection, Collection<UUID> submissions)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SignalSql.FIND_SUBMITTED)) {
      new Parameters(statement).uuids(submissions, id -> id);
      Map<UUID, StoredMessage> found = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.put(row.getObject(5, UUID.class), message(row));
        }
      }
      return found;
    }
  }

  static StoredMessage message(ResultSet row) throws SQLException {
    return new StoredMessage(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Lane.valueOf(row.getString(3)),
        new ContentHash(row.getString(4)));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
