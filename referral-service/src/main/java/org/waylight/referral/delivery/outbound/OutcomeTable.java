package org.waylight.referral.delivery.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.waylight.contracts.v1.OutcomeKind;
import org.waylight.contracts.v1.RecipientKind;
import org.waylight.contracts.v1.Topic;
import org.waylight.referral.delivery.application.OutcomeCounts;
import org.waylight.referral.disclosure.outbound.TableException;

/** Counts outcomes in the tables of deliveries and cases. */
@ApplicationScoped
public class OutcomeTable implements OutcomeCounts {
  private final DataSource database;

  @Inject
  public OutcomeTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Count> of(Year year) {
    String sql =
        """
        select r.recipient_kind, topic, d.outcome, count(*)
        from delivery d join report r using (report_id) join case_file c using (case_id),
          lateral jsonb_array_elements_text(c.state -> 'assessment' -> 'topics') topic
        where d.outcome is not null and r.approved_at >= ? and r.approved_at < ?
        group by 1, 2, 3 order by 1, 2, 3
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, year.atDay(1).atStartOfDay(ZoneOffset.UTC).toOffsetDateTime());
      select.setObject(
          2, year.plusYears(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toOffsetDateTime());
      List<Count> counts = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new Count(
                  RecipientKind.valueOf(rows.getString(1)),
                  Topic.valueOf(rows.getString(2)),
                  OutcomeKind.valueOf(rows.getString(3)),
                  rows.getLong(4)));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new TableException("outcomes could not be counted", e);
    }
  }
}
