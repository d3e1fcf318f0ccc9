package org.waylight.triage.desk.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.SealedText;
import org.waylight.triage.desk.application.FollowUpStore;
import org.waylight.triage.desk.domain.ContactBack;
import org.waylight.triage.desk.domain.FollowUp;

/** Follow-ups as rows; each change keeps the case's earliest due time, which the queue shows. */
@ApplicationScoped
public class JdbcFollowUps implements FollowUpStore {
  private static final String INSERT =
      """
      insert into follow_up (id, case_id, kind, person_id, means, leave_message, safety_checked,
        due_at, assigned_to, what, created_by, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      select id, case_id, person_id, means, leave_message, safety_checked, due_at, assigned_to,
        what, created_by, created_at, outcome, settled_by, settled_at
      from follow_up where\s""";
  private static final String EARLIEST =
      """
      update case_file set follow_up_at =
        (select min(due_at) from follow_up f where f.case_id = case_file.id and f.outcome is null)
      where id = any (?)
      """;

  private final DataSource database;

  @Inject
  public JdbcFollowUps(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(FollowUp one) {
    with(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            ContactBack contact = one.contact();
            SealedText what = one.what();
            insert.setObject(1, one.id());
            insert.setObject(2, one.caseId());
            insert.setString(3, one.kind().name());
            insert.setObject(4, contact == null ? null : contact.personId());
            insert.setString(5, contact == null ? null : contact.means().name());
            insert.setBoolean(6, contact != null && contact.leaveMessage());
            insert.setBoolean(7, contact != null && contact.safetyChecked());
            insert.setObject(8, utc(one.dueAt()));
            insert.setString(9, one.assignedTo());
            insert.setString(10, what == null ? null : what.envelope());
            insert.setString(11, one.createdBy());
            insert.setObject(12, utc(one.createdAt()));
            insert.executeUpdate();
          }
          return earliest(connection, one.caseId());
        });
  }

  @Override
  public Optional<FollowUp> loadForChange(UUID caseId, UUID id) {
    return select("case_id = ? and id = ? for update", caseId, id).stream().findFirst();
  }

  @Override
  public void settle(UUID id, FollowUp.Settled settled) {
    with(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  update follow_up set outcome = ?, settled_by = ?, settled_at = ? where id = ?
                  returning case_id
                  """)) {
            update.setString(1, settled.outcome().name());
            update.setString(2, settled.by());
            update.setObject(3, utc(settled.at()));
            update.setObject(4, id);
            try (ResultSet row = update.executeQuery()) {
              row.next();
              return earliest(connection, row.getObject(1, UUID.class));
            }
          }
        });
  }

  @Override
  public List<FollowUp> of(UUID caseId) {
    return select("case_id = ? order by due_at, id", caseId);
  }

  @Override
  public int open(UUID caseId) {
    return select("case_id = ? and outcome is null", caseId).size();
  }

  @Override
  public List<FollowUp> page(
      @Nullable String assignedTo, @Nullable Instant dueBy, @Nullable Place after, int limit) {
    StringBuilder condition = new StringBuilder("outcome is null");
    List<Object> values = new ArrayList<>();
    if (assignedTo != null) {
      condition.append(" and (assigned_to = ? or assigned_to is null)");
      values.add(assignedTo);
    }
    if (dueBy != null) {
      condition.append(" and due_at <= ?");
      values.add(utc(dueBy));
    }
    if (after != null) {
      condition.append(" and (due_at, id) > (?, ?)");
      values.add(utc(after.dueAt()));
      values.add(after.id());
    }
    values.add(limit);
    return select(condition + " order by due_at, id limit ?", values.toArray());
  }

  @Override
  public void move(UUID from, UUID to) {
    with(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update follow_up set case_id = ? where case_id = ? and outcome is null")) {
            update.setObject(1, to);
            update.setObject(2, from);
            return update.executeUpdate() == 0 ? 0 : earliest(connection, from, to);
          }
        });
  }

  @Override
  public void moveOf(Collection<UUID> persons, UUID from, UUID to) {
    with(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update follow_up set case_id = ? where case_id = ? and outcome is null"
                      + " and person_id = any (?)")) {
            update.setObject(1, to);
            update.setObject(2, from);
            update.setArray(3, connection.createArrayOf("uuid", persons.toArray()));
            return update.executeUpdate() == 0 ? 0 : earliest(connection, from, to);
          }
        });
  }

  private static int earliest(Connection connection, UUID... cases) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(EARLIEST)) {
      update.setArray(1, connection.createArrayOf("uuid", cases));
      return update.executeUpdate();
    }
  }

  private List<FollowUp> select(String condition, Object... values) {
    return with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            for (int at = 0; at < values.length; at++) {
              select.setObject(at + 1, values[at]);
            }
            List<FollowUp> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(followUp(row));
              }
            }
            return found;
          }
        });
  }

  private static FollowUp followUp(ResultSet row) throws SQLException {
    UUID person = row.getObject("person_id", UUID.class);
    String what = row.getString("what");
    String outcome = row.getString("outcome");
    return new FollowUp(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        person == null
            ? null
            : new ContactBack(
                person,
                ContactBack.Means.valueOf(row.getString("means")),
                row.getBoolean("leave_message"),
                row.getBoolean("safety_checked")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("assigned_to"),
        what == null ? null : new SealedText(what),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        outcome == null
            ? null
            : new FollowUp.Settled(
                FollowUp.Outcome.valueOf(outcome),
                row.getString("settled_by"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant()));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** Work on the connection of the current transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new DeskStoreException("follow-ups could not be read or written", e);
    }
  }
}
