package org.waylight.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waylight.standalone.parts.PostgresSettings;

/**
 * A consistent copy of a running PostgreSQL's data folder: a base backup by its own protocol
 * ({@code pg_backup_start}, copy, {@code pg_backup_stop}), with the log it needs. All four schemas
 * are of one moment, the end of the copy.
 */
final class PostgresCopy {
  static final String FOLDER = "postgres";

  /** What a server makes anew, as pg_basebackup leaves it out. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label.old");

  private final Connection superuser;
  private final Path data;

  PostgresCopy(Connection superuser, Path data) {
    this.superuser = superuser;
    this.data = data;
  }

  /** Copies; returns the moment the data is of. */
  Instant into(CopiedFiles copy) throws SQLException, IOException {
    // Holds the log from here on, and is gone with the connection.
    ask("select pg_create_physical_replication_slot('waylight_backup', true, true)");
    String first =
        ask("select pg_walfile_name(pg_backup_start('waylight backup', fast => true))").getFirst();
    try {
      copyData(copy);
    } catch (IOException | UncheckedIOException e) {
      ask("select lsn from pg_backup_stop(wait_for_archive => false)");
      throw e;
    }
    Instant end = moment();
    List<String> stopped =
        ask(
            "select pg_walfile_name(lsn), labelfile, spcmapfile"
                + " from pg_backup_stop(wait_for_archive => false)");
    copy.write(stopped.get(1), FOLDER + "/backup_label");
    copyLog(copy, first, stopped.getFirst());
    return end;
  }

  /** The newest migration of each service. */
  Map<String, String> schemas() throws SQLException {
    Map<String, String> schemas = new TreeMap<>();
    for (String schema : PostgresSettings.SCHEMAS) {
      schemas.put(
          schema,
          ask("select coalesce((select version from "
                  + schema
                  + ".flyway_schema_history where success and version is not null"
                  + " order by string_to_array(replace(version, '_', '.'), '.')::int[] desc"
                  + " limit 1), 'none')")
              .getFirst());
    }
    return schemas;
  }

  private void copyData(CopiedFiles copy) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path relative = data.relativize(path);
        if (wanted(relative) && Files.isRegularFile(path)) {
          copy.copy(path, FOLDER + "/" + slashes(relative));
        }
      }
    } catch (UncheckedIOException vanished) {
      throw new IOException("the data folder changed too quickly to be copied", vanished);
    }
  }

  private static boolean wanted(Path relative) {
    String name = relative.getFileName().toString();
    return !EMPTIED.contains(relative.getName(0).toString())
        && !LEFT_OUT.contains(name)
        && !name.startsWith("pgsql_tmp");
  }

  private void copyLog(CopiedFiles copy, String first, String last) throws IOException {
    try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
      for (Path segment : segments.sorted().toList()) {
        String name = segment.getFileName().toString();
        boolean needed =
            name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        if (needed || name.endsWith(".history")) {
          copy.copy(segment, FOLDER + "/pg_wal/" + name);
        }
      }
    }
  }

  /** Brings a copy to a new data folder, with the folders that a server wants. */
  static void bringBack(Path backup, Manifest manifest, Path target) throws IOException {
    CopiedFiles.makeFolders(target);
    CopiedFiles copy = new CopiedFiles(target);
    for (Manifest.Entry entry : manifest.files()) {
      if (entry.path().startsWith(FOLDER + "/")) {
        copy.copy(backup.resolve(entry.path()), entry.path().substring(FOLDER.length() + 1));
      }
    }
    for (String emptied : EMPTIED) {
      CopiedFiles.makeFolders(target.resolve(emptied));
    }
    for (String more :
        List.of(
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_logical/mappings",
            "pg_logical/snapshots",
            "pg_commit_ts",
            "pg_tblspc",
            "pg_stat",
            "pg_twophase")) {
      CopiedFiles.makeFolders(target.resolve(more));
    }
  }

  private Instant moment() throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private List<String> ask(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(String.valueOf(row.getString(i)));
      }
      return columns;
    }
  }

  private static String slashes(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
