package org.waylight.standalone.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.waylight.standalone.parts.PostgresSettings;

/** Random passwords made once per data folder, in a file only its owner can read. */
public record Secrets(Map<String, String> databasePasswords, String keycloakAdmin) {
  private static final String KEYCLOAK_ADMIN = "keycloak.admin";
  private static final String DATABASE = "postgres.";

  /** Those of the folder; new ones if it has none yet. */
  public static Secrets of(DataFolder folder) {
    try {
      if (Files.exists(folder.secrets())) {
        return read(folder.secrets());
      }
      Map<String, String> made = PostgresSettings.randomPasswords();
      Secrets secrets = new Secrets(made, PostgresSettings.randomPassword());
      secrets.write(folder.secrets());
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Secrets read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> database = new TreeMap<>();
    for (String login : PostgresSettings.LOGINS) {
      database.put(login, value(properties, DATABASE + login, file));
    }
    return new Secrets(database, value(properties, KEYCLOAK_ADMIN, file));
  }

  private void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Properties properties = new Properties();
    databasePasswords.forEach((login, word) -> properties.setProperty(DATABASE + login, word));
    properties.setProperty(KEYCLOAK_ADMIN, keycloakAdmin);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "Made by ./waylight up for this data folder");
    }
  }

  private static String value(Properties properties, String key, Path file) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(
          file + " has no " + key + "; if the data may go: ./waylight reset");
    }
    return value;
  }
}
