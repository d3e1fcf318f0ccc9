package org.waylight.triage.restore.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.waylight.platform.inbox.NotYet;
import org.waylight.platform.restore.RestoreException;
import org.waylight.platform.restore.RestoredTable;
import org.waylight.triage.casefile.application.ToldSignals;
import org.waylight.triage.restore.application.ToldSignalStore;

/** What was told of signals, as rows; where none are, nobody asks for them. */
@ApplicationScoped
public class JdbcToldSignals implements ToldSignals, ToldSignalStore {
  private static final String KEEP =
      """
      insert into told_signal (signal_id, case_id, version, erased_before) values (?, ?, ?, ?)
      on conflict (signal_id) do update set case_id = excluded.case_id, version = excluded.version,
        erased_before = excluded.erased_before
      """;

  private static final String GO_ON =
      """
      update case_file set version = told.version
      from (select case_id, max(version) as version from told_signal group by case_id) as told
      where case_file.id = told.case_id and case_file.version < told.version
      """;

  /** What is known of the table. */
  private enum State {
    UNKNOWN,
    EMPTY,
    ROWS
  }

  private final DataSource database;
  private final RestoredTable restores;
  private final AtomicReference<State> state = new AtomicReference<>(State.UNKNOWN);

  @Inject
  public JdbcToldSignals(DataSource database, RestoredTable restores) {
    this.database = database;
    this.restores = restores;
  }

  @Override
  public Told among(Collection<UUID> signalIds) {
    if (state.get() == State.UNKNOWN) {
      look();
    }
    return state.get() == State.EMPTY || signalIds.isEmpty() ? Told.NOTHING : read(signalIds);
  }

  private void look() {
    if (restores.open().isPresent()) {
      throw new NotYet("signals wait until it is read which cases they were in");
    }
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement("select exists (select 1 from told_signal)");
        ResultSet row = select.executeQuery()) {
      row.next();
      state.set(row.getBoolean(1) ? State.ROWS : State.EMPTY);
    } catch (SQLException e) {
      throw new RestoreException("what was told could not be read", e);
    }
  }

  private Told read(Collection<UUID> signalIds) {
    Map<UUID, UUID> cases = new HashMap<>();
    Map<UUID, Long> versions = new HashMap<>();
    Map<UUID, Instant> erased = new HashMap<>();
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select signal_id, case_id, version, erased_before from told_signal"
                    + " where signal_id = any (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", signalIds.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID signal = row.getObject(1, UUID.class);
          UUID caseId = row.getObject(2, UUID.class);
          OffsetDateTime gone = row.getObject(4, OffsetDateTime.class);
          if (gone != null) {
            erased.put(signal, gone.toInstant());
          } else if (caseId != null) {
            cases.put(signal, caseId);
            versions.put(caseId, row.getLong(3));
          }
        }
      }
      return new Told(cases, versions, erased);
    } catch (SQLException e) {
      throw new RestoreException("what was told could not be read", e);
    }
  }

  @Override
  public int keep(Map<UUID, ToldCase> signals, Map<UUID, Instant> erased) {
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(KEEP);
        var goOn = connection.prepareStatement(GO_ON)) {
      for (var signal : signals.entrySet()) {
        insert.setObject(1, signal.getKey());
        insert.setObject(2, signal.getValue().caseId());
        insert.setLong(3, signal.getValue().version());
        insert.setObject(4, null);
        insert.addBatch();
      }
      for (var gone : erased.entrySet()) {
        insert.setObject(1, gone.getKey());
        insert.setObject(2, null);
        insert.setObject(3, null);
        insert.setObject(4, gone.getValue().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
      return goOn.executeUpdate();
    } catch (SQLException e) {
      throw new RestoreException("what was told could not be kept", e);
    }
  }
}
