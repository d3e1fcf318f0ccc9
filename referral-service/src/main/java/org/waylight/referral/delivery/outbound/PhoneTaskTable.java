package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.referral.delivery.application.PhoneTasks;
import org.waylight.referral.delivery.domain.PhoneTask;
import org.waylight.referral.disclosure.outbound.TableException;

/** The table of phone tasks. */
@ApplicationScoped
public class PhoneTaskTable implements PhoneTasks {
  private final DataSource database;

  @Inject
  public PhoneTaskTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void open(PhoneTask task) {
    run(
        """
        insert into phone_task (task_id, report_id, contact_id, number, opened_at)
        values (?, ?, ?, ?, ?) on conflict (report_id, contact_id, number) do nothing
        """,
        task.taskId(),
        task.reportId(),
        task.contactId(),
        task.number(),
        time(task.openedAt()));
  }

  @Override
  public List<PhoneTask> waiting() {
    return read(
        """
        select t.* from phone_task t join delivery d using (report_id)
        where t.result is null and d.stage in ('WAITING', 'TOLD', 'ESCALATED')
        order by t.opened_at, t.task_id limit 500
        """);
  }

  @Override
  public Optional<UUID> reportOf(UUID taskId) {
    return read("select * from phone_task where task_id = ?", taskId).stream()
        .map(PhoneTask::reportId)
        .findFirst();
  }

  @Override
  public Optional<PhoneTask> lock(UUID taskId) {
    return read("select * from phone_task where task_id = ? for update", taskId).stream()
        .findFirst();
  }

  @Override
  public void save(PhoneTask task) {
    run(
        """
        update phone_task set claimed_by = ?, claimed_at = ?, result = ?, taken_by = ?, done_at = ?
        where task_id = ?
        """,
        task.claimedBy(),
        task.claimedAt() == null ? null : time(task.claimedAt()),
        task.result() == null ? null : task.result().name(),
        task.takenBy() == null ? null : task.takenBy().envelope(),
        task.doneAt() == null ? null : time(task.doneAt()),
        task.taskId());
  }

  private void run(String sql, @Nullable Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("a phone task could not be stored", e);
    }
  }

  private List<PhoneTask> read(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<PhoneTask> tasks = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          tasks.add(task(rows));
        }
      }
      return tasks;
    } catch (SQLException e) {
      throw new TableException("phone tasks could not be read", e);
    }
  }

  private static PhoneTask task(ResultSet row) throws SQLException {
    String result = row.getString("result");
    String takenBy = row.getString("taken_by");
    return new PhoneTask(
        row.getObject("task_id", UUID.class),
        row.getObject("report_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getString("number"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("claimed_by"),
        instant(row, "claimed_at"),
        result == null ? null : PhoneTask.Result.valueOf(result),
        takenBy == null ? null : new SealedText(takenBy),
        instant(row, "done_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
