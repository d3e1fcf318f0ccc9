package org.waylight.triage.casefile.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.casefile.application.AssessmentHistory;

/** Replaced assessments in PostgreSQL; {@link CaseWrites} adds them. */
@ApplicationScoped
public class JdbcAssessmentHistory implements AssessmentHistory {
  private final DataSource database;

  @Inject
  public JdbcAssessmentHistory(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Replaced> of(UUID caseId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select case_version, content::text from assessment_history"
                    + " where case_id = ? order by case_version desc")) {
      select.setObject(1, caseId);
      List<Replaced> all = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(new Replaced(row.getLong(1), Json.read(row.getString(2), Assessment.class)));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new CaseStoreException("past assessments could not be read", e);
    }
  }
}
