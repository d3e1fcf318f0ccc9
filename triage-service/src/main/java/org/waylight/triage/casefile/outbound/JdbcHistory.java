package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.platform.id.TimeOrderedIds;
import org.waylight.triage.casefile.application.CaseHistory;
import org.waylight.triage.casefile.domain.Deed;
import org.waylight.triage.casefile.domain.RecordedDeed;

/** The history of cases as rows that nobody can change. */
@ApplicationScoped
public class JdbcHistory implements CaseHistory {
  private static final String INSERT =
      """
      insert into case_change (id, case_id, version, at, what, made_by, about)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String NEWEST =
      """
      select case_id, version, at, what, made_by, about from case_change
      where case_id = ? and version > ? order by version desc, id desc limit ?
      """;

  private final DataSource database;
  private final TimeOrderedIds ids;

  @Inject
  public JdbcHistory(DataSource database, TimeOrderedIds ids) {
    this.database = database;
    this.ids = ids;
  }

  @Override
  public void add(List<RecordedDeed> deeds) {
    try (var connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (RecordedDeed recorded : deeds) {
        insert.setObject(1, ids.next());
        insert.setObject(2, recorded.caseId());
        insert.setLong(3, recorded.version());
        insert.setObject(4, CaseRows.utc(recorded.at()));
        insert.setString(5, recorded.deed().what().name());
        insert.setString(6, recorded.deed().by());
        insert.setString(7, recorded.deed().about());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new CaseStoreException("the history could not be written", e);
    }
  }

  @Override
  public List<RecordedDeed> since(UUID caseId, long version, int limit) {
    return newest(caseId, version, limit).reversed();
  }

  @Override
  public List<RecordedDeed> of(UUID caseId, int limit) {
    return newest(caseId, 0, limit);
  }

  private List<RecordedDeed> newest(UUID caseId, long version, int limit) {
    try (var connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setObject(1, caseId);
      select.setLong(2, version);
      select.setInt(3, limit);
      List<RecordedDeed> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(recorded(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new CaseStoreException("the history could not be read", e);
    }
  }

  private static RecordedDeed recorded(ResultSet row) throws SQLException {
    return new RecordedDeed(
        row.getObject("case_id", UUID.class),
        row.getLong("version"),
        CaseRows.time(row, "at"),
        new Deed(
            Deed.Kind.valueOf(row.getString("what")),
            row.getString("made_by"),
            row.getString("about")));
  }
}
