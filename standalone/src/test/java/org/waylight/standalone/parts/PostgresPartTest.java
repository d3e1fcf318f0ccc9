package org.waylight.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresPartTest {
  private static final PostgresPart POSTGRES = PostgresPart.temporary(PostgresSettings.random());

  @BeforeAll
  static void start() {
    POSTGRES.start();
  }

  @AfterAll
  static void stop() {
    POSTGRES.stop();
  }

  @ParameterizedTest
  @CsvSource({"fsync", "synchronous_commit", "full_page_writes"})
  @DisplayName("INT-1 the embedded PostgreSQL is durable")
  void durable(String setting) throws SQLException {
    assertThat(single(PostgresSettings.SUPERUSER, "show " + setting)).isEqualTo("on");
  }

  @ParameterizedTest
  @CsvSource({"intake,triage", "triage,referral", "referral,protocol", "protocol,intake"})
  @DisplayName("No login of one service can read another's schema")
  void noLoginReadsAnother(String service, String other) throws SQLException {
    execute(other + "_owner", "create table if not exists secret_" + service + " (x int)");

    for (String login : new String[] {service + "_app", service + "_owner"}) {
      assertThatThrownBy(() -> single(login, "select x from " + other + ".secret_" + service))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @DisplayName("The runtime login works on the owner's tables but has no DDL")
  void runtimeLoginHasNoDdl() throws SQLException {
    execute("intake_owner", "create table thing (id bigint generated always as identity, x int)");

    execute("intake_app", "insert into thing (x) values (7)");
    assertThat(single("intake_app", "select x from thing")).isEqualTo("7");
    assertThatThrownBy(() -> execute("intake_app", "create table other (x int)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> execute("intake_app", "truncate thing"))
        .hasMessageContaining("permission denied");
  }

  @Test
  @DisplayName("INT-1 what was committed survives kill -9")
  void survivesKill() throws SQLException {
    execute("triage_owner", "create table kept (x int)");
    execute("triage_app", "insert into kept values (42)");

    POSTGRES.kill();
    assertThat(POSTGRES.alive()).isFalse();
    POSTGRES.start();

    assertThat(single("triage_app", "select x from kept")).isEqualTo("42");
  }

  private static void execute(String login, String sql) throws SQLException {
    try (Connection connection = POSTGRES.connect(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(String login, String sql) throws SQLException {
    try (Connection connection = POSTGRES.connect(login);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
