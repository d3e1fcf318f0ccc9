package org.waylight.protocol.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills a statement's parameters from left to right. */
final class Parameters {
  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(@Nullable String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  Parameters number(@Nullable Long value) throws SQLException {
    statement.setObject(++index, value, Types.BIGINT);
    return this;
  }

  Parameters truth(boolean value) throws SQLException {
    statement.setBoolean(++index, value);
    return this;
  }

  /** A UUID, a date or nothing. */
  Parameters value(@Nullable Object value) throws SQLException {
    statement.setObject(++index, value);
    return this;
  }

  Parameters time(@Nullable Instant value) throws SQLException {
    statement.setObject(
        ++index,
        value == null ? null : value.atOffset(ZoneOffset.UTC),
        Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  Parameters texts(Connection connection, @Nullable Collection<String> values) throws SQLException {
    statement.setArray(
        ++index, values == null ? null : connection.createArrayOf("text", values.toArray()));
    return this;
  }

  Parameters ids(Connection connection, Collection<UUID> values) throws SQLException {
    statement.setArray(++index, connection.createArrayOf("uuid", values.toArray()));
    return this;
  }
}
