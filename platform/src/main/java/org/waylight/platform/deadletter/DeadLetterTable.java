package org.waylight.platform.deadletter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.waylight.platform.outbox.CloudEventHeaders;

/** The SQL of the dead_letter table. */
final class DeadLetterTable {
  private static final String INSERT =
      """
      insert into dead_letter (id, topic, partition_number, record_offset, record_time, key, headers, payload, reason, died_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      on conflict on constraint dead_letter_once do nothing
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
}
