package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.referral.delivery.application.OutcomeHistory;
import org.waylight.referral.delivery.domain.SaidOutcome;
import org.waylight.referral.delivery.domain.SaidOutcome.Via;
import org.waylight.referral.disclosure.outbound.TableException;

/** The append-only table of outcomes. */
@ApplicationScoped
public class OutcomeHistoryTable implements OutcomeHistory {
  private final DataSource database;

  @Inject
  public OutcomeHistoryTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(SaidOutcome outcome) {
    String sql =
        """
        insert into report_outcome (outcome_id, report_id, outcome, via, recorded_by, said_at,
          recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, outcome.outcomeId());
      insert.setObject(2, outcome.reportId());
      insert.setString(3, outcome.outcome().name());
      insert.setString(4, outcome.via().name());
      insert.setString(5, outcome.by());
      insert.setObject(6, outcome.saidAt().atOffset(ZoneOffset.UTC));
      insert.setObject(7, outcome.recordedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new TableException("an outcome could not be stored", e);
    }
  }

  @Override
  public List<SaidOutcome> ofCases(Collection<UUID> cases) {
    String sql =
        """
        select o.* from report_outcome o join report r using (report_id)
        where r.case_id = any(?) order by o.said_at, o.recorded_at, o.outcome_id
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      List<SaidOutcome> outcomes = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          outcomes.add(outcome(rows));
        }
      }
      return outcomes;
    } catch (SQLException e) {
      throw new TableException("outcomes could not be read", e);
    }
  }

  private static SaidOutcome outcome(ResultSet row) throws SQLException {
    return new SaidOutcome(
        row.getObject("outcome_id", UUID.class),
        row.getObject("report_id", UUID.class),
        OutcomeKind.valueOf(row.getString("outcome")),
        Via.valueOf(row.getString("via")),
        row.getString("recorded_by"),
        instant(row, "said_at"),
        instant(row, "recorded_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
