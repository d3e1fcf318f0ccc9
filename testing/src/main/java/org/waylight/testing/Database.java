package org.waylight.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests' own view of the shared database: one schema, any of its logins. */
public final class Database {
  private final String schema;

  private Database(String schema) {
    this.schema = schema;
  }

  public static Database of(String schema) {
    return new Database(schema);
  }

  /** The runtime login's connection. */
  public Connection connectAsApp() {
    return connect(schema + "_app");
  }

  /** The connection of the login that migrates. */
  public Connection connectAsOwner() {
    return connect(schema + "_owner");
  }

  /** A connection that may do everything, in this schema. */
  public Connection connectAsSuperuser() {
    return connect("postgres");
  }

  /** The JDBC address of the schema. */
  public String url() {
    return SharedParts.text("jdbc") + "?currentSchema=" + schema;
  }

  /** The password of a login, such as {@code intake_app}. */
  public String password(String login) {
    return SharedParts.text("password." + login);
  }

  /** One number, as the superuser. */
  public long count(String sql, @Nullable Object... arguments) {
    return ((Number) rows(sql, arguments).getFirst().values().iterator().next()).longValue();
  }

  /** Rows by column name, as the superuser. */
  public List<Map<String, Object>> rows(String sql, @Nullable Object... arguments) {
    try (Connection connection = connectAsSuperuser();
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes something, as the superuser. */
  public int execute(String sql, @Nullable Object... arguments) {
    try (Connection connection = connectAsSuperuser();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private Connection connect(String login) {
    try {
      return DriverManager.getConnection(url(), login, password(login));
    } catch (SQLException e) {
      throw new IllegalStateException("no connection as " + login, e);
    }
  }
}
