package org.waylight.platform.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The restores of this service's database. */
@ApplicationScoped
public class RestoredTable {
  private static final String OPEN =
      """
      select restored_at, restored_to, reconciled_at, findings from restored
      where resumed_at is null order by restored_at desc limit 1
      """;

  private final DataSource database;
  private final Clock clock;
  private final Optional<String> restoredTo;

  @Inject
  public RestoredTable(
      DataSource database,
      Clock clock,
      @ConfigProperty(name = "waylight.restored-to") Optional<String> restoredTo) {
    this.database = database;
    this.clock = clock;
    this.restoredTo = restoredTo;
  }

  /**
   * Writes down the restore that {@code waylight.restored-to} names, once: an operator who restored
   * by other means than {@code ./waylight restore} says so by it before the service starts.
   */
  public void noteConfigured() {
    restoredTo.ifPresent(text -> note(Instant.parse(text)));
  }

  private void note(Instant to) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into restored (restored_at, restored_to) select ?, ?
                where not exists (select 1 from restored where restored_to = ?)
                """)) {
      insert.setObject(1, utc(clock.instant()));
      insert.setObject(2, utc(to));
      insert.setObject(3, utc(to));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new RestoreException("the restore could not be written down", e);
    }
  }

  /** The restore after which nobody went on yet, if there is one. */
  public Optional<Restored> open() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(OPEN);
        var row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Restored(
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  instant(row, 3),
                  row.getString(4)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new RestoreException("whether the database was restored could not be read", e);
    }
  }

  /** All that Kafka holds was taken in again; the first who says so is kept. */
  public void reconciled(Restored restored, String findings) {
    update(
        "update restored set reconciled_at = ?, findings = ?::jsonb"
            + " where restored_at = ? and reconciled_at is null",
        restored,
        findings);
  }

  /** A person lets the service go on. */
  public void resumed(Restored restored, String by) {
    update(
        "update restored set resumed_at = ?, resumed_by = ?"
            + " where restored_at = ? and resumed_at is null",
        restored,
        by);
  }

  private void update(String sql, Restored restored, String text) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setObject(1, utc(clock.instant()));
      update.setString(2, text);
      update.setObject(3, utc(restored.restoredAt()));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new RestoreException("the restore could not be written down", e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
