package org.waylight.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Makes database, schemas and logins, and gives the logins their passwords. */
public final class DatabaseBootstrap {
  private DatabaseBootstrap() {}

  /** Creates the shared database unless it is there. */
  public static void createDatabase(Connection superuser) throws SQLException {
    try (PreparedStatement exists =
            superuser.prepareStatement("select 1 from pg_database where datname = ?");
        Statement create = superuser.createStatement()) {
      exists.setString(1, PostgresSettings.DATABASE);
      if (!exists.executeQuery().next()) {
        create.execute("create database " + PostgresSettings.DATABASE);
      }
    }
  }

  /** Runs the bootstrap script in the shared database and sets every login's password. */
  public static void run(Connection superuser, Path script, PostgresSettings settings)
      throws SQLException, IOException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(Files.readString(script));
    }
    PGConnection connection = superuser.unwrap(PGConnection.class);
    for (String login : PostgresSettings.LOGINS) {
      connection.alterUserPassword(login, settings.password(login).toCharArray(), "scram-sha-256");
    }
  }
}
