package org.waylight.triage.desk.outbound;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.desk.domain.CaseLine;

/** A list of cases as one statement: conditions are ours, values are bound. */
final class Lines {
  private static final String SELECT =
      """
      select c.id, c.version, c.status, c.held_by, l.ends_at, c.urgency, c.opened_at, c.due_at, c.type,
        c.request_type, c.topics, c.urgency_rules, c.clock_policy, c.sufficient, c.actionable,
        c.readable, c.signals, c.tags, c.follow_up_at
      from case_file c left join claim_lease l on l.case_id = c.id where\s""";

  private final StringBuilder sql = new StringBuilder(SELECT);
  private final List<Object> values = new ArrayList<>();

  Lines(String condition, Object... bound) {
    sql.append(condition);
    values.addAll(List.of(bound));
  }

  Lines and(String condition, Object... bound) {
    sql.append(" and ").append(condition);
    values.addAll(List.of(bound));
    return this;
  }

  List<CaseLine> page(Connection connection, String order, int limit) throws SQLException {
    String whole = sql + " order by " + order + " limit ?";
    try (PreparedStatement select = connection.prepareStatement(whole)) {
      int at = 1;
      for (Object value : values) {
        bind(select, at++, value);
      }
      select.setInt(at, limit);
      List<CaseLine> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
      return lines;
    }
  }

  private static void bind(PreparedStatement select, int at, Object value) throws SQLException {
    switch (value) {
      case Collection<?> many ->
          select.setArray(at, select.getConnection().createArrayOf("text", many.toArray()));
      case Instant time -> select.setObject(at, time.atOffset(ZoneOffset.UTC));
      default -> select.setObject(at, value);
    }
  }

  private static CaseLine line(ResultSet row) throws SQLException {
    return new CaseLine(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("held_by"),
        time(row, "ends_at"),
        Urgency.values()[row.getInt("urgency")],
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("type"),
        row.getString("request_type"),
        texts(row, "topics"),
        texts(row, "urgency_rules"),
        row.getString("clock_policy"),
        row.getBoolean("sufficient"),
        row.getBoolean("actionable"),
        row.getBoolean("readable"),
        row.getInt("signals"),
        texts(row, "tags"),
        time(row, "follow_up_at"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
