package org.waylight.triage.retention.outbound;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.retention.application.ClosedCases;
import org.waylight.triage.retention.domain.ClosedCase;

/** Closed cases by an index of their own; what joined a case counts with it. */
@ApplicationScoped
public class JdbcClosedCases implements ClosedCases {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String CLOSED =
      """
      select c.id, c.state_since,
        array(select substr(facet, 7) from unnest(c.facets) facet where facet like 'state:%') as states,
        greatest(c.opened_at, (
          select max(greatest(s.received_at, (select max(m.sent_at) from message m where m.signal_id = s.id)))
          from signal s where s.case_id = c.id)) as news_at,
        exists (
          with recursive told as (
            select c.id
            union
            select joined.id from case_file joined join told on joined.merged_into = told.id)
          select from legal_hold h join told on told.id = h.case_id where h.lifted_at is null) as on_hold
      from case_file c
      where c.status = 'CLOSED' and c.erased_at is null and c.merged_into is null
      """;
  private static final String AFTER =
      CLOSED + "and (c.state_since, c.id) > (?, ?) order by c.state_since, c.id limit ?";

  private final DataSource database;

  @Inject
  public JdbcClosedCases(DataSource database) {
    this.database = database;
  }

  @Override
  public List<ClosedCase> after(@Nullable Place place, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(AFTER)) {
      select.setObject(
          1, (place == null ? Instant.EPOCH : place.closedAt()).atOffset(ZoneOffset.UTC));
      select.setObject(2, place == null ? FIRST : place.caseId());
      select.setInt(3, limit);
      return read(select);
    } catch (SQLException e) {
      throw new RetentionStoreException("closed cases could not be read", e);
    }
  }

  @Override
  public Optional<ClosedCase> find(UUID caseId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CLOSED + "and c.id = ?")) {
      select.setObject(1, caseId);
      return read(select).stream().findFirst();
    } catch (SQLException e) {
      throw new RetentionStoreException("a closed case could not be read", e);
    }
  }

  private static List<ClosedCase> read(PreparedStatement select) throws SQLException {
    List<ClosedCase> closed = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        closed.add(
            new ClosedCase(
                row.getObject("id", UUID.class),
                time(row, "state_since"),
                time(row, "news_at"),
                Set.of((String[]) row.getArray("states").getArray()),
                row.getBoolean("on_hold")));
      }
    }
    return closed;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
