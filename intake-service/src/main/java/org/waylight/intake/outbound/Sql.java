package org.waylight.intake.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs one prepared statement. */
final class Sql {
  private Sql() {}

  /** What to do with a prepared statement. */
  interface Work<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  /** How to read a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> T run(DataSource database, String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.run(statement);
    } catch (SQLException failed) {
      throw new StoreException(failed);
    }
  }
}
