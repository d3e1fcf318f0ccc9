package org.waylight.triage.alerts.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.waylight.triage.alerts.application.AlertStore;
import org.waylight.triage.alerts.domain.Alert;
import org.waylight.triage.alerts.domain.ClockStep;
import org.waylight.triage.alerts.domain.NewAlert;

/** Alerts in PostgreSQL; the table's trigger announces them with the commit. */
@ApplicationScoped
public class JdbcAlerts implements AlertStore {
  /** Numbers become visible in order: no later number is taken before this transaction ends. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtext('waylight.alerts'))";

  private static final String INSERT =
      """
      insert into alert (case_id, kind, urgency, rule_ids, raised_at, due_at, signal_received_at,
        clock_started_at, step, repetition, step_to)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (case_id, clock_started_at, step, repetition) where step is not null do nothing
      """;
  private static final String SELECT = "select * from alert ";
  private static final String ACKNOWLEDGE =
      """
      update alert set acknowledged_by = coalesce(acknowledged_by, ?),
        acknowledged_at = coalesce(acknowledged_at, ?) where id = ?
      """;

  private final DataSource database;

  @Inject
  public JdbcAlerts(DataSource database) {
    this.database = database;
  }

  @Override
  public void raise(List<NewAlert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(ONE_AT_A_TIME);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      lock.execute();
      for (NewAlert alert : alerts) {
        insert.setObject(1, alert.caseId());
        insert.setString(2, alert.kind().name());
        insert.setString(3, alert.urgency().name());
        insert.setArray(4, connection.createArrayOf("text", alert.ruleIds().toArray()));
        insert.setObject(5, AlertRow.utc(alert.raisedAt()));
        insert.setObject(6, AlertRow.utc(alert.dueAt()));
        insert.setObject(7, AlertRow.utc(alert.signalReceivedAt()));
        ClockStep step = alert.step();
        insert.setObject(8, step == null ? null : AlertRow.utc(step.clockStartedAt()));
        insert.setString(9, step == null ? null : step.name());
        insert.setObject(10, step == null ? null : step.repetition());
        insert.setString(11, step == null ? null : step.to().name());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new AlertStoreException("alerts could not be raised", e);
    }
  }

  @Override
  public List<Alert> after(long id, int limit) {
    return select(SELECT + "where id > ? order by id limit ?", id, limit);
  }

  @Override
  public List<Alert> open(int limit) {
    return select(
            SELECT + "where acknowledged_at is null and id > ? order by id desc limit ?", -1, limit)
        .reversed();
  }

  @Override
  public long latest() {
    return number("select coalesce(max(id), 0) from alert");
  }

  @Override
  public long oldest() {
    return number("select coalesce(min(id), 0) from alert");
  }

  private long number(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      throw new AlertStoreException("alerts could not be read", e);
    }
  }

  @Override
  public Optional<Alert> acknowledge(long id, String by, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(ACKNOWLEDGE)) {
      update.setString(1, by);
      update.setObject(2, AlertRow.utc(at));
      update.setLong(3, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new AlertStoreException("an alert could not be acknowledged", e);
    }
    return select(SELECT + "where id = ? limit ?", id, 1).stream().findFirst();
  }

  private List<Alert> select(String sql, long id, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, id);
      select.setInt(2, limit);
      List<Alert> alerts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          alerts.add(AlertRow.of(row));
        }
      }
      return alerts;
    } catch (SQLException e) {
      throw new AlertStoreException("alerts could not be read", e);
    }
  }
}
