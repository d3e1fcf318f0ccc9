package org.waylight.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waylight.standalone.parts.Checkout;
import org.waylight.standalone.parts.PartPlace;
import org.waylight.standalone.parts.PostgresPart;
import org.waylight.standalone.parts.PostgresSettings;

class PostgresCopyTest {
  @TempDir Path folder = Path.of("");

  /** Passwords are in the copy, so they are the same; the port is any that is free. */
  private final PostgresSettings settings = PostgresSettings.random();

  private PostgresPart server(String data) {
    return new PostgresPart(
        PartPlace.kept(
            Checkout.find(),
            folder.resolve(data),
            folder.resolve(data + ".log"),
            folder.resolve(data + ".pid")),
        settings);
  }

  @Test
  @DisplayName(
      "A copy made while two schemas are written is of one moment, and a server starts on it")
  void consistent() throws Exception {
    PostgresPart first = server("first");
    first.start();
    Path backup = folder.resolve("backup");
    CopiedFiles copy = new CopiedFiles(backup);
    try (Connection writer = first.connect(PostgresSettings.SUPERUSER)) {
      execute(writer, "create table triage.kept (id bigint primary key, fill text)");
      execute(writer, "create table referral.kept (id bigint primary key, fill text)");
      writer.setAutoCommit(false);
      AtomicBoolean stop = new AtomicBoolean();
      Thread writing = Thread.ofPlatform().start(() -> write(writer, stop));
      try (Connection superuser = first.connect(PostgresSettings.SUPERUSER)) {
        new PostgresCopy(superuser, folder.resolve("first")).into(copy);
      } finally {
        stop.set(true);
        writing.join();
      }
    } finally {
      first.stop();
    }

    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "2026-11-23T01:02:03Z",
            "18",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            copy.entries());
    manifest.write(backup);
    PostgresCopy.bringBack(backup, Restore.check(backup), folder.resolve("second"));
    PostgresPart second = server("second");
    second.start();
    try (Connection reader = second.connect(PostgresSettings.SUPERUSER)) {
      long triage = count(reader, "select count(*) from triage.kept");
      assertThat(triage).isPositive();
      assertThat(count(reader, "select count(*) from referral.kept")).isEqualTo(triage);
      assertThat(count(reader, "select max(id) from triage.kept")).isEqualTo(triage);
    } finally {
      second.stop();
    }
    assertThat(Files.exists(folder.resolve("second/backup_label"))).isFalse();
  }

  /** One row in each schema in each transaction. */
  private static void write(Connection writer, AtomicBoolean stop) {
    try {
      for (long id = 1; !stop.get(); id++) {
        for (String schema : List.of("triage", "referral")) {
          execute(writer, "insert into " + schema + ".kept values (" + id + ", repeat('x', 2000))");
        }
        writer.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
