package org.waylight.standalone.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.parts.PostgresSettings;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.stack.Secrets;

/** Looks into every service's tables as the database's superuser: this machine's stack only. */
public final class Ledger {
  private final Ports ports;
  private final Secrets secrets;

  public Ledger(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /** The first column of every row. */
  public Set<String> ids(String sql) {
    Set<String> ids = new HashSet<>();
    each(sql, row -> ids.add(row.getString(1)));
    return ids;
  }

  /** The one number that a query gives, or -1 while the database is away. */
  public long count(String sql) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      return -1;
    }
  }

  /** What is done with a row. */
  public interface Row {
    void take(ResultSet row) throws SQLException;
  }

  /** Reads every row. */
  public void each(String sql, Row taker) {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setFetchSize(1000);
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new ClientFailure("PostgreSQL could not be asked: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", PostgresSettings.SUPERUSER);
    String password = secrets.databasePasswords().get(PostgresSettings.SUPERUSER);
    properties.setProperty("password", password == null ? "" : password);
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresSettings.DATABASE,
        properties);
  }
}
