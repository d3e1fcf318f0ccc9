package org.waylight.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A real, durable PostgreSQL on the loopback address, with the schemas and logins of {@code
 * deploy/postgres/bootstrap.sql}.
 */
public final class PostgresPart extends ProcessPart {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LINGERING_ATTEMPTS = 100;

  private final PartPlace place;
  private final PostgresSettings settings;
  private final int port;

  public PostgresPart(PartPlace place, PostgresSettings settings) {
    super("postgres");
    this.place = place;
    this.settings = settings;
    this.port = settings.port() == 0 ? FreePort.any() : settings.port();
  }

  /** A server whose data is removed when it ends; for tests, any number side by side. */
  public static PostgresPart temporary(PostgresSettings settings) {
    return new PostgresPart(PartPlace.temporary("postgres"), settings);
  }

  /** Its port on the loopback address. */
  public int port() {
    return port;
  }

  /** The settings, with the passwords of all logins. */
  public PostgresSettings settings() {
    return settings;
  }

  /** The address for a service: the shared database, its own schema. */
  public String jdbcUrl(String schema) {
    return jdbcUrl() + "?currentSchema=" + schema;
  }

  /** The address of the shared database. */
  public String jdbcUrl() {
    return url(PostgresSettings.DATABASE);
  }

  /** A new connection to the shared database. */
  public Connection connect(String login) throws SQLException {
    return connect(PostgresSettings.DATABASE, login);
  }

  @Override
  public void start() {
    PostgresBinaries binaries = PostgresBinaries.unpacked(place.checkout());
    if (!Files.exists(place.directory().resolve("PG_VERSION"))) {
      initialise(binaries);
    }
    serve(binaries);
    bootstrap();
  }

  /**
   * The workers of a killed server need a moment to notice; until then its memory is still in use.
   */
  private void serve(PostgresBinaries binaries) {
    for (int attempt = 1; ; attempt++) {
      try {
        launch(
            launch(
                binaries.command(
                    "postgres", PostgresServerOptions.of(place.directory(), port, settings)),
                place.scratch()),
            PATIENCE,
            this::answers);
        return;
      } catch (PartFailure failure) {
        boolean lingering = String.valueOf(failure.getMessage()).contains("shared memory block");
        if (!lingering || attempt == LINGERING_ATTEMPTS) {
          throw failure;
        }
        PartProcess.pause();
      }
    }
  }

  private void initialise(PostgresBinaries binaries) {
    try {
      Files.createDirectories(place.directory());
      Path password = Files.createTempFile("waylight-", ".pw");
      Files.writeString(password, settings.password(PostgresSettings.SUPERUSER));
      PartProcess.run(
          "initdb",
          launch(
              binaries.command(
                  "initdb", PostgresServerOptions.initialisation(place.directory(), password)),
              null));
      Files.delete(password);
    } catch (IOException e) {
      throw new PartFailure("Cannot make PostgreSQL's data folder: " + e.getMessage(), e);
    }
  }

  /** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back. */
  private Launch launch(List<String> command, @Nullable Path remove) {
    return new Launch(command, Map.of(), place.log(), place.pidFile(), "INT", remove);
  }

  private boolean answers() {
    try (Connection connection = connect("postgres", PostgresSettings.SUPERUSER)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private void bootstrap() {
    try (Connection server = connect("postgres", PostgresSettings.SUPERUSER)) {
      DatabaseBootstrap.createDatabase(server);
    } catch (SQLException e) {
      throw new PartFailure("Cannot create the database: " + e.getMessage(), e);
    }
    try (Connection database = connect(PostgresSettings.SUPERUSER)) {
      DatabaseBootstrap.run(
          database, place.checkout().resolve("deploy/postgres/bootstrap.sql"), settings);
    } catch (SQLException | IOException e) {
      throw new PartFailure("Cannot make schemas and logins: " + e.getMessage(), e);
    }
  }

  private Connection connect(String database, String login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login);
    properties.setProperty("password", settings.password(login));
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(url(database), properties);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
