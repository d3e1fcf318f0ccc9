package org.waylight.platform.deadletter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.outbox.CloudEventHeaders;

/** The SQL of the dead_letter table. */
final class DeadLetterTable {
  private static final String INSERT =
      """
      insert into dead_letter (id, topic, partition_number, record_offset, record_time, key, headers, payload, reason, died_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      on conflict on constraint dead_letter_once do nothing
      """;

  private static final String WAITING = "from dead_letter where settled_at is null";

  private static final String SETTLE =
      """
      update dead_letter set settled_at = ?, settlement = ?, settled_by = ?, settlement_note = ?,
        payload = case when ? = 'DISCARDED' then null else payload end
      where id = ?
      """;

  private static final String DISCARD_KEYED =
      """
      update dead_letter set payload = null, settled_at = coalesce(settled_at, ?),
        settlement = coalesce(settlement, 'DISCARDED'), settled_by = coalesce(settled_by, ?),
        settlement_note = coalesce(settlement_note, ?)
      where key = any (?) and payload is not null
      """;

  private DeadLetterTable() {}

  /** Whether the record was not dead already. */
  static boolean insert(Connection connection, DeadLetter letter) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, letter.id());
      insert.setString(2, letter.topic());
      insert.setInt(3, letter.partition());
      insert.setLong(4, letter.offset());
      insert.setObject(5, letter.recordTime().atOffset(ZoneOffset.UTC));
      insert.setString(6, letter.key());
      insert.setString(7, CloudEventHeaders.json(letter.headers()));
      insert.setBytes(8, letter.payload());
      insert.setString(9, letter.reason());
      insert.setObject(10, letter.diedAt().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  /** Ids of waiting letters that are meant, oldest first, locked until the transaction ends. */
  static List<UUID> lockWaiting(Connection connection, DeadLetterQuestion question, int limit)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select id "
                + WAITING
                + SeenDeadLetters.FILTER
                + " order by id limit ? for update skip locked")) {
      SeenDeadLetters.filter(select, question);
      select.setInt(5, limit);
      try (ResultSet row = select.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }

  static long countWaiting(Connection connection, DeadLetterQuestion question) throws SQLException {
    try (var select =
        connection.prepareStatement("select count(*) " + WAITING + SeenDeadLetters.FILTER)) {
      SeenDeadLetters.filter(select, question);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The letter, locked until the transaction ends. */
  static @Nullable Stored lock(Connection connection, UUID id) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select topic, key, headers, payload, settled_at from dead_letter where id = ? for"
                + " update")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Stored(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                row.getObject(5) != null)
            : null;
      }
    }
  }

  static int discardKeyed(
      Connection connection, Collection<String> keys, Instant at, String by, String note)
      throws SQLException {
    try (var update = connection.prepareStatement(DISCARD_KEYED)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setString(2, by);
      update.setString(3, note);
      update.setArray(4, connection.createArrayOf("text", keys.toArray()));
      return update.executeUpdate();
    }
  }

  static void settle(
      Connection connection,
      UUID id,
      Instant at,
      String settlement,
      String operator,
      @Nullable String note)
      throws SQLException {
    try (var update = connection.prepareStatement(SETTLE)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setString(2, settlement);
      update.setString(3, operator);
      update.setString(4, note);
      update.setString(5, settlement);
      update.setObject(6, id);
      update.executeUpdate();
    }
  }

  /** What a replay needs of a letter. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stored(
      String topic, String key, String headers, byte @Nullable [] payload, boolean settled) {}
}
