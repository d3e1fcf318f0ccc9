package org.waylight.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of the outbox table. */
final class OutboxTable {
  private static final String INSERT =
      """
      insert into outbox (id, topic, key, type, urgent, headers, payload)
      select id, topic, key, type, urgent, headers, payload
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::bytea[])
        as row (id, topic, key, type, urgent, headers, payload)
      """;
  private static final String COLUMNS =
      "o.position, o.id, o.topic, o.key, o.type, o.urgent, o.headers, o.payload";

  /** Urgent rows and their elders of the same key, in order. */
  private static final String URGENT =
      "with urgent as (select key, max(position) as latest from outbox where urgent group by key)"
          + " select "
          + COLUMNS
          + " from outbox o join urgent u on o.key = u.key and o.position <= u.latest"
          + " where o.topic <> all (?) order by o.position limit ?";

  private static final String EVERY =
      "select " + COLUMNS + " from outbox o where o.topic <> all (?) order by o.position limit ?";

  private static final String KEPT =
      "position, id, topic, key, type, urgent, headers, payload, created_at";

  private static final String SENT =
      "with gone as (delete from outbox where position = any (?) returning "
          + KEPT
          + ") insert into outbox_sent ("
          + KEPT
          + ") select "
          + KEPT
          + " from gone";

  /** At their old positions, so before all that was not sent yet. */
  private static final String WAIT_AGAIN =
      "with back as (delete from outbox_sent returning "
          + KEPT
          + ") insert into outbox ("
          + KEPT
          + ") overriding system value select "
          + KEPT
          + " from back order by position";

  private static final String FORGET =
      "delete from outbox_sent where sent_at < now() - make_interval(secs => ?)";

  private OutboxTable() {}

  static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, connection.createArrayOf("uuid", column(rows, OutboxRow::id)));
      insert.setArray(2, connection.createArrayOf("text", column(rows, OutboxRow::topic)));
      insert.setArray(3, connection.createArrayOf("text", column(rows, OutboxRow::key)));
      insert.setArray(4, connection.createArrayOf("text", column(rows, OutboxRow::type)));
      insert.setArray(5, connection.createArrayOf("boolean", column(rows, OutboxRow::urgent)));
      insert.setArray(6, connection.createArrayOf("text", column(rows, OutboxRow::headers)));
      byte[][] payloads = rows.stream().map(OutboxRow::payload).toArray(byte[][]::new);
      insert.setArray(7, connection.createArrayOf("bytea", payloads));
      insert.executeUpdate();
    }
  }

  static List<WaitingRow> urgent(Connection connection, List<String> without, int limit)
      throws SQLException {
    return read(connection, URGENT, without, limit);
  }

  static List<WaitingRow> every(Connection connection, List<String> without, int limit)
      throws SQLException {
    return read(connection, EVERY, without, limit);
  }

  /** Kafka has them: they wait no longer, and are kept for a while. */
  static void sent(Connection connection, List<Long> positions) throws SQLException {
    try (PreparedStatement sent = connection.prepareStatement(SENT)) {
      sent.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      sent.executeUpdate();
    }
  }

  /** What was sent and is still kept waits again; returns how many. */
  static int waitAgain(Connection connection) throws SQLException {
    try (PreparedStatement back = connection.prepareStatement(WAIT_AGAIN)) {
      return back.executeUpdate();
    }
  }

  /** Forgets what was sent longer ago than that. */
  static void forget(Connection connection, Duration keep) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setDouble(1, keep.toMillis() / 1000.0);
      forget.executeUpdate();
    }
  }

  private static List<WaitingRow> read(
      Connection connection, String sql, List<String> without, int limit) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("text", without.toArray()));
      select.setInt(2, limit);
      try (ResultSet result = select.executeQuery()) {
        List<WaitingRow> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(new WaitingRow(result.getLong(1), row(result)));
        }
        return rows;
      }
    }
  }

  private static OutboxRow row(ResultSet result) throws SQLException {
    return new OutboxRow(
        result.getObject(2, UUID.class),
        result.getString(3),
        result.getString(4),
        result.getString(5),
        result.getBoolean(6),
        result.getString(7),
        result.getBytes(8));
  }

  private static Object[] column(List<OutboxRow> rows, Function<OutboxRow, Object> value) {
    return rows.stream().map(value).toArray();
  }
}
