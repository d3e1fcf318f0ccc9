package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.contracts.v1.Urgency;
import org.waylight.triage.casefile.application.CaseQueue;

/** The queue, read by its index; each filter adds a condition, none of them text from outside. */
@ApplicationScoped
public class JdbcQueue implements CaseQueue {
  private static final String SELECT =
      """
      select c.id, c.version, c.status, c.held_by, c.urgency, c.opened_at, c.due_at,
        c.content #>> '{assessment,type}' as type,
        c.content #>> '{assessment,requestType}' as request_type,
        array(select jsonb_array_elements_text(c.content #> '{assessment,topics}')) as topics,
        (select count(*) from signal s where s.case_id = c.id) as signals
      from case_file c where
      """;
  private static final String ORDER = " order by c.urgency desc, c.due_at, c.id limit ?";

  private final DataSource database;

  @Inject
  public JdbcQueue(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Line> page(Filter filter, Optional<Place> after, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder(SELECT);
    if (filter.statuses().isEmpty()) {
      sql.append("c.status <> 'CLOSED'");
    } else {
      sql.append("c.status = any (?)");
      values.add(names(filter.statuses()));
    }
    filter
        .urgency()
        .ifPresent(urgency -> add(sql, " and c.urgency = ?", values, urgency.ordinal()));
    filter.claimedBy().ifPresent(who -> add(sql, " and c.held_by = ?", values, who));
    filter
        .signal()
        .ifPresent(
            id -> add(sql, " and c.id = (select case_id from signal where id = ?)", values, id));
    after.ifPresent(
        place -> {
          sql.append(" and (c.urgency < ? or (c.urgency = ? and (c.due_at, c.id) > (?, ?)))");
          values.add(place.urgency().ordinal());
          values.add(place.urgency().ordinal());
          values.add(CaseRows.utc(place.dueAt()));
          values.add(place.caseId());
        });
    values.add(limit);
    return lines(sql.append(ORDER).toString(), values);
  }

  private static void add(StringBuilder sql, String condition, List<Object> values, Object value) {
    sql.append(condition);
    values.add(value);
  }

  private static String[] names(Set<CaseStatus> statuses) {
    return statuses.stream().map(Enum::name).toArray(String[]::new);
  }

  private List<Line> lines(String sql, List<Object> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.size(); at++) {
        Object value = values.get(at);
        if (value instanceof String[] names) {
          Array array = connection.createArrayOf("text", names);
          select.setArray(at + 1, array);
        } else {
          select.setObject(at + 1, value);
        }
      }
      List<Line> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new CaseStoreException("the queue could not be read", e);
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("held_by"),
        Urgency.values()[row.getInt("urgency")],
        CaseRows.time(row, "opened_at"),
        CaseRows.time(row, "due_at"),
        row.getString("type"),
        row.getString("request_type"),
        List.of((String[]) row.getArray("topics").getArray()),
        row.getInt("signals"));
  }
}
