package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.application.ConversationStore;
import org.waylight.triage.casefile.domain.Conversation;

/** Conversations in PostgreSQL, many by one statement. */
@ApplicationScoped
public class JdbcConversations implements ConversationStore {
  // The update changes nothing: it is there to lock the row and to have it returned.
  private static final String HOLD =
      """
      insert into conversation (id) select distinct id from unnest(?::uuid[]) as id order by id
      on conflict (id) do update set id = excluded.id
      returning id, signal_id, first_at, last_at
      """;
  private static final String SAVE =
      """
      update conversation set signal_id = new.signal_id, first_at = new.first_at, last_at = new.last_at
      from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) as new (id, signal_id, first_at, last_at)
      where conversation.id = new.id
      """;
  private static final String ADD_HOMES =
      "insert into signal_home select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing";

  private final DataSource database;

  @Inject
  public JdbcConversations(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Conversation> hold(Collection<UUID> ids) {
    Map<UUID, Conversation> held = new HashMap<>();
    run(
        HOLD,
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              held.put(
                  row.getObject(1, UUID.class),
                  new Conversation(row.getObject(2, UUID.class), instant(row, 3), instant(row, 4)));
            }
          }
        });
    return held;
  }

  @Override
  public Map<UUID, UUID> homes(Collection<UUID> signalIds) {
    Map<UUID, UUID> homes = new HashMap<>();
    run(
        "select signal_id, home from signal_home where signal_id = any (?)",
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("uuid", signalIds.toArray()));
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              homes.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            }
          }
        });
    return homes;
  }

  @Override
  public void save(Map<UUID, Conversation> conversations, Map<UUID, UUID> newHomes) {
    run(
        SAVE,
        (connection, statement) -> {
          List<Map.Entry<UUID, Conversation>> rows = List.copyOf(conversations.entrySet());
          statement.setArray(
              1, connection.createArrayOf("uuid", rows.stream().map(Map.Entry::getKey).toArray()));
          statement.setArray(
              2,
              connection.createArrayOf(
                  "uuid", rows.stream().map(row -> row.getValue().signalId()).toArray()));
          statement.setArray(3, times(connection, rows, true));
          statement.setArray(4, times(connection, rows, false));
          statement.executeUpdate();
        });
    if (!newHomes.isEmpty()) {
      run(
          ADD_HOMES,
          (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("uuid", newHomes.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", newHomes.values().toArray()));
            statement.executeUpdate();
          });
    }
  }

  private static java.sql.Array times(
      Connection connection, List<Map.Entry<UUID, Conversation>> rows, boolean first)
      throws SQLException {
    Object[] times =
        rows.stream()
            .map(row -> first ? row.getValue().firstAt() : row.getValue().lastAt())
            .map(time -> time == null ? null : CaseRows.utc(time))
            .toArray();
    return connection.createArrayOf("timestamptz", times);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Work with a statement on the connection of the current transaction. */
  @FunctionalInterface
  private interface Work {
    void with(Connection connection, PreparedStatement statement) throws SQLException;
  }

  private void run(String sql, Work work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      work.with(connection, statement);
    } catch (SQLException e) {
      throw new CaseStoreException("conversations could not be read or written", e);
    }
  }
}
