package org.waylight.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** Opens the relay's own connections: direct ones, whose session holds locks and hears notices. */
final class RelayDatabase {
  private final String url;
  private final Properties login;
  private final String schema;

  RelayDatabase(String url, Properties login, String schema) {
    this.url = url;
    this.schema = schema;
    this.login = new Properties();
    this.login.putAll(login);
    this.login.setProperty("ApplicationName", "waylight-" + schema + "-relay");
    this.login.setProperty("connectTimeout", "5");
    // A server that is gone without a word must not hold the relay for ever.
    this.login.setProperty("socketTimeout", "30");
    this.login.setProperty("tcpKeepAlive", "true");
  }

  Session connect() throws SQLException {
    return new Session(DriverManager.getConnection(url, login), schema);
  }

  /** One connection and its locks, which end with it. */
  static final class Session implements AutoCloseable {
    private static final String ACTIVE = "hashtext('waylight.outbox.active'), hashtext(?)";
    private static final String ASLEEP = "hashtext('waylight.outbox.asleep'), hashtext(?)";
    private final Connection connection;
    private final String schema;

    Session(Connection connection, String schema) {
      this.connection = connection;
      this.schema = schema;
    }

    Connection connection() {
      return connection;
    }

    /** Plans by index, each time anew: a plan made for an empty outbox is wrong for a full one. */
    void planByIndex() throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute("set plan_cache_mode = force_custom_plan; set enable_seqscan = off");
      }
    }

    /** Becomes the one relay of the schema, unless another is. */
    boolean tryActivate() throws SQLException {
      return ask("select pg_try_advisory_lock(" + ACTIVE + ")");
    }

    void listen() throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute("listen outbox_" + schema);
      }
    }

    /** Fails while a transaction runs that counts on the relay being awake. */
    boolean tryFallAsleep() throws SQLException {
      return ask("select pg_try_advisory_lock(" + ASLEEP + ")");
    }

    void wakeUp() throws SQLException {
      ask("select pg_advisory_unlock(" + ASLEEP + ")");
    }

    /** Waits for a notice. */
    void hear(int millis) throws SQLException {
      connection.unwrap(org.postgresql.PGConnection.class).getNotifications(millis);
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException alreadyBroken) {
        // Its session ends with the socket.
      }
    }

    private boolean ask(String sql) throws SQLException {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setString(1, schema);
        try (ResultSet result = statement.executeQuery()) {
          return result.next() && result.getBoolean(1);
        }
      }
    }
  }
}
