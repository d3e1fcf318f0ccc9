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
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.triage.alerts.application.AlertDeliveries;
import org.waylight.triage.alerts.domain.AlertDelivery;
import org.waylight.triage.alerts.domain.ClockStep;
import org.waylight.triage.alerts.domain.DeliveryState;
import org.waylight.triage.alerts.domain.NewAlert;
import org.waylight.triage.alerts.domain.Retry;

/** Deliveries in PostgreSQL: the lock of a row says who sends it. */
@ApplicationScoped
public class JdbcAlertDeliveries implements AlertDeliveries {
  private static final String INSERT =
      """
      insert into alert_delivery (id, alert_id, target, state, created_at, next_at)
      select ?, id, step_to, 'WAITING', ?, ? from alert
      where case_id = ? and clock_started_at = ? and step = ? and repetition = ?
      on conflict (alert_id, target) do nothing
      """;
  private static final String SELECT =
      """
      select d.id as delivery_id, d.target, d.state, d.attempts, d.created_at, d.next_at, d.trouble,
        d.settled_at, a.*
      from alert_delivery d join alert a on a.id = d.alert_id
      """;
  private static final String DUE =
      SELECT
          + """
          where d.target = ? and d.state = 'WAITING' and (d.next_at <= ? or d.next_at > ?)
          order by d.next_at limit 1 for update of d skip locked
          """;
  private static final String CAME_AGAIN =
      """
      select exists (
        select 1 from alert this join alert newer using (case_id, clock_started_at, step)
        where this.id = ? and newer.repetition > this.repetition and newer.step_to = this.step_to)
      """;
  private static final String SAVE =
      """
      update alert_delivery set state = ?, attempts = ?, next_at = ?, trouble = ?, settled_at = ?
      where id = ?
      """;
  private static final String LIST =
      SELECT
          + """
          where (?::text is null or d.state = ?) and (?::uuid is null or d.id < ?)
          order by d.id desc limit ?
          """;

  private final DataSource database;
  private final TimeOrderedIds ids;

  @Inject
  public JdbcAlertDeliveries(DataSource database, TimeOrderedIds ids) {
    this.database = database;
    this.ids = ids;
  }

  @Override
  public void add(List<NewAlert> raised, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (NewAlert alert : raised) {
        ClockStep step = alert.step();
        if (step != null && step.to() != EscalationTarget.STREAM) {
          insert.setObject(1, ids.next());
          insert.setObject(2, AlertRow.utc(now));
          insert.setObject(3, AlertRow.utc(now));
          insert.setObject(4, alert.caseId());
          insert.setObject(5, AlertRow.utc(step.clockStartedAt()));
          insert.setString(6, step.name());
          insert.setInt(7, step.repetition());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new AlertStoreException("deliveries of alerts could not be stored", e);
    }
  }

  @Override
  public Optional<AlertDelivery> holdDue(EscalationTarget target, Instant now) {
    return select(
            DUE,
            target.name(),
            AlertRow.utc(now),
            AlertRow.utc(now.plus(Retry.LONGEST.multipliedBy(2))))
        .stream()
        .findFirst();
  }

  @Override
  public boolean cameAgain(AlertDelivery delivery) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CAME_AGAIN)) {
      select.setLong(1, delivery.alert().id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new AlertStoreException("deliveries of alerts could not be read", e);
    }
  }

  @Override
  public void save(AlertDelivery delivery) {
    Instant settledAt = delivery.settledAt();
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(SAVE)) {
      update.setString(1, delivery.state().name());
      update.setInt(2, delivery.attempts());
      update.setObject(3, AlertRow.utc(delivery.nextAt()));
      update.setString(4, delivery.trouble());
      update.setObject(5, settledAt == null ? null : AlertRow.utc(settledAt));
      update.setObject(6, delivery.id());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new AlertStoreException("a delivery of an alert could not be stored", e);
    }
  }

  @Override
  public List<AlertDelivery> list(@Nullable DeliveryState state, @Nullable UUID before, int limit) {
    String name = state == null ? null : state.name();
    return select(LIST, name, name, before, before, limit);
  }

  private List<AlertDelivery> select(String sql, @Nullable Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<AlertDelivery> deliveries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          deliveries.add(delivery(row));
        }
      }
      return deliveries;
    } catch (SQLException e) {
      throw new AlertStoreException("deliveries of alerts could not be read", e);
    }
  }

  private static AlertDelivery delivery(ResultSet row) throws SQLException {
    return new AlertDelivery(
        row.getObject("delivery_id", UUID.class),
        AlertRow.of(row),
        EscalationTarget.valueOf(row.getString("target")),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        AlertRow.time(row, "created_at"),
        AlertRow.time(row, "next_at"),
        row.getString("trouble"),
        AlertRow.timeIfAny(row, "settled_at"));
  }
}
