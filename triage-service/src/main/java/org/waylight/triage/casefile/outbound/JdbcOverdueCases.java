package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.casefile.application.OverdueCase;
import org.waylight.triage.casefile.application.OverdueCases;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.Escalation;
import org.waylight.triage.casefile.domain.ToldStep;

/** Clocks that ran out, in PostgreSQL: the lock of a case's row says which replica looks at it. */
@ApplicationScoped
public class JdbcOverdueCases implements OverdueCases {
  private static final String HOLD =
      """
      select id, clock_started_at, ran_out_at from case_file
      where status = 'OPEN' and (coalesce(escalate_at, due_at) <= ?
        or (clock_started_at > ? and escalate_at is null) or escalated_at > ?)
      order by urgency desc, due_at limit ? for update skip locked
      """;
  private static final String TOLD =
      """
      select told.case_id, told.step, told.repetition, told.raised_at
      from unnest(?::uuid[], ?::timestamptz[]) as overdue (id, started_at)
      cross join unnest(?::text[]) as wanted (step)
      cross join lateral (
        select case_id, step, repetition, raised_at from alert
        where case_id = overdue.id and clock_started_at = overdue.started_at and step = wanted.step
        order by repetition desc limit 1) as told
      """;
  private static final String KEEP =
      "update case_file set ran_out_at = ?, escalate_at = ?, escalated_at = ? where id = ?";

  private final DataSource database;

  @Inject
  public JdbcOverdueCases(DataSource database) {
    this.database = database;
  }

  private record Held(UUID id, OffsetDateTime clockStartedAt, @Nullable OffsetDateTime ranOutAt) {}

  @Override
  public List<OverdueCase> hold(Instant now, List<String> steps, int limit) {
    try (Connection connection = database.getConnection()) {
      List<Held> held = held(connection, now, limit);
      if (held.isEmpty()) {
        return List.of();
      }
      Map<UUID, CaseFile> files =
          new CaseRows(connection).load(held.stream().map(Held::id).toList(), "");
      Map<UUID, Map<String, ToldStep>> told = told(connection, held, steps);
      List<OverdueCase> overdue = new ArrayList<>();
      for (Held one : held) {
        CaseFile file = files.get(one.id());
        if (file != null) {
          OffsetDateTime ranOut = one.ranOutAt();
          overdue.add(
              new OverdueCase(
                  file,
                  one.clockStartedAt().toInstant(),
                  ranOut == null ? null : ranOut.toInstant(),
                  told.getOrDefault(one.id(), Map.of())));
        }
      }
      return overdue;
    } catch (SQLException e) {
      throw new CaseStoreException("clocks that ran out could not be read", e);
    }
  }

  @Override
  public void keep(List<Looked> looked, Instant now) {
    if (looked.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(KEEP)) {
      for (Looked one : looked) {
        update.setObject(1, CaseRows.utc(one.ranOutAt()));
        update.setObject(2, CaseRows.utc(one.next()));
        update.setObject(3, CaseRows.utc(now));
        update.setObject(4, one.caseId());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new CaseStoreException("clocks that ran out could not be marked", e);
    }
  }

  private static List<Held> held(Connection connection, Instant now, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HOLD)) {
      select.setObject(1, CaseRows.utc(now));
      select.setObject(2, CaseRows.utc(now.plus(Escalation.SKEW)));
      select.setObject(3, CaseRows.utc(now.plus(Escalation.SKEW)));
      select.setInt(4, limit);
      List<Held> held = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          held.add(
              new Held(
                  row.getObject(1, UUID.class),
                  row.getObject(2, OffsetDateTime.class),
                  row.getObject(3, OffsetDateTime.class)));
        }
      }
      return held;
    }
  }

  private static Map<UUID, Map<String, ToldStep>> told(
      Connection connection, List<Held> held, List<String> steps) throws SQLException {
    Map<UUID, Map<String, ToldStep>> told = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(TOLD)) {
      select.setArray(1, connection.createArrayOf("uuid", held.stream().map(Held::id).toArray()));
      select.setArray(
          2,
          connection.createArrayOf(
              "text", held.stream().map(one -> one.clockStartedAt().toString()).toArray()));
      select.setArray(3, connection.createArrayOf("text", steps.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          told.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
              .put(
                  row.getString(2),
                  new ToldStep(row.getString(2), row.getInt(3), CaseRows.time(row, "raised_at")));
        }
      }
    }
    return told;
  }
}
