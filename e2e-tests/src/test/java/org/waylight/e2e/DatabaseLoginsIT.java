package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the logins of the services may do in the database, tried with the real passwords of a
 * running stack.
 */
@ExtendWith(WaylightUp.class)
class DatabaseLoginsIT {
  private static final List<String> SCHEMAS = List.of("intake", "triage", "referral", "protocol");
  private final WaylightUp.Stack stack;

  DatabaseLoginsIT(WaylightUp.Stack stack) {
    this.stack = stack;
  }

  static Stream<String> logins() {
    return SCHEMAS.stream().flatMap(schema -> Stream.of(schema + "_app", schema + "_owner"));
  }

  @ParameterizedTest
  @MethodSource("logins")
  @DisplayName("no login of one service has any right on another's schema")
  void readsNoOther(String login) throws SQLException {
    String own = login.substring(0, login.indexOf('_'));
    try (Connection connection = stack.login(login);
        Connection superuser = stack.superuser()) {
      for (String other : SCHEMAS) {
        List<String> tables = tablesOf(superuser, other);
        assertThat(tables).isNotEmpty();
        for (String table : tables) {
          if (!other.equals(own)) {
            refused(connection, "select 1 from " + other + "." + table + " limit 1");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"triage", "referral"})
  @DisplayName("DIS-8 a runtime login cannot change append-only rows")
  void appendOnly(String schema) throws SQLException {
    try (Connection connection = stack.login(schema + "_app")) {
      for (String change :
          List.of(
              "update %s.access_record set actor = 'x'",
              "delete from %s.access_record",
              "truncate %s.access_record",
              "delete from %s.access_head",
              "alter table %s.access_record disable trigger all",
              "drop table %s.access_record",
              "create table %s.mine (id int)")) {
        refused(connection, change.formatted(schema));
      }
    }
  }

  private static void refused(Connection connection, String sql) {
    assertThatThrownBy(() -> run(connection, sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tablesOf(Connection superuser, String schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = superuser.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = '" + schema + "'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
