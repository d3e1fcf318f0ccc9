package org.waylight.protocol.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements in the transaction of the use case. */
@ApplicationScoped
class Database {
  private final DataSource source;

  @Inject
  Database(DataSource source) {
    this.source = source;
  }

  /** Rows in their order. */
  <T> List<T> rows(String sql, Filling filling, Row<T> row) {
    return on(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(connection, new Parameters(statement));
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                read.add(row.read(rows));
              }
            }
            return read;
          }
        });
  }

  /** A statement of its own making. */
  <T> T on(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new StoreException("the registry could not be reached or refused", e);
    }
  }

  /** Fills parameters. */
  interface Filling {
    void fill(Connection connection, Parameters parameters) throws SQLException;
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Works on a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
