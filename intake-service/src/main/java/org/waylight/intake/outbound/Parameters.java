package org.waylight.intake.outbound;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, bound one after another, each a column of many rows. */
final class Parameters {
  private final PreparedStatement statement;
  private int last;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  <T> void uuids(Collection<T> rows, Function<T, @Nullable Object> value) throws SQLException {
    array("uuid", rows, value);
  }

  /**
   * Typed, so that the driver sends it in binary form: nothing to escape here or to parse there.
   */
  <T> void texts(Collection<T> rows, Function<T, @Nullable String> value) throws SQLException {
    statement.setArray(
        ++last,
        statement
            .getConnection()
            .createArrayOf("text", rows.stream().map(value).toArray(String[]::new)));
  }

  <T> void times(Collection<T> rows, Function<T, @Nullable Instant> value) throws SQLException {
    array("timestamptz", rows, row -> utc(value.apply(row)));
  }

  <T> void bytes(Collection<T> rows, Function<T, byte @Nullable []> value) throws SQLException {
    statement.setArray(
        ++last,
        statement
            .getConnection()
            .createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new)));
  }

  <T> void array(String type, Collection<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    Object[] values = rows.stream().map(value).toArray();
    statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
