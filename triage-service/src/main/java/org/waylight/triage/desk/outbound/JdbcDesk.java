package org.waylight.triage.desk.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.waylight.triage.casefile.application.ErasedCase;
import org.waylight.triage.desk.application.DeskStore;
import org.waylight.triage.desk.domain.MarkedQuestion;
import org.waylight.triage.desk.domain.QuestionState;
import org.waylight.triage.desk.domain.Tags;

/** Tags as a column of the case, which searches use; questions as rows. */
@ApplicationScoped
public class JdbcDesk implements DeskStore {
  private static final String QUESTION =
      """
      insert into case_question (case_id, question, state, marked_by, marked_at)
      values (?, ?, ?, ?, ?)
      on conflict (case_id, question) do update set
        state = excluded.state, marked_by = excluded.marked_by, marked_at = excluded.marked_at
      """;
  private static final String QUESTIONS =
      """
      select question, state, marked_by, marked_at from case_question where case_id = ?
      order by marked_at, question
      """;

  private final DataSource database;

  @Inject
  public JdbcDesk(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Tagged> tagsForChange(UUID caseId) {
    return with(
        "select version, tags, erased_at from case_file where id = ? for update",
        select -> {
          select.setObject(1, caseId);
          try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
              return Optional.empty();
            }
            if (row.getObject(3) != null) {
              throw ErasedCase.problem();
            }
            return Optional.of(
                new Tagged(
                    row.getLong(1), new Tags(List.of((String[]) row.getArray(2).getArray()))));
          }
        });
  }

  @Override
  public void keep(UUID caseId, Tags tags) {
    with(
        "update case_file set tags = ? where id = ?",
        update -> {
          update.setArray(1, update.getConnection().createArrayOf("text", tags.all().toArray()));
          update.setObject(2, caseId);
          return update.executeUpdate();
        });
  }

  @Override
  public List<MarkedQuestion> questions(UUID caseId) {
    return with(
        QUESTIONS,
        select -> {
          select.setObject(1, caseId);
          List<MarkedQuestion> marked = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              marked.add(
                  new MarkedQuestion(
                      row.getString(1),
                      QuestionState.valueOf(row.getString(2)),
                      row.getString(3),
                      row.getObject(4, OffsetDateTime.class).toInstant()));
            }
          }
          return marked;
        });
  }

  @Override
  public void keep(UUID caseId, MarkedQuestion question) {
    with(
        QUESTION,
        insert -> {
          insert.setObject(1, caseId);
          insert.setString(2, question.question());
          insert.setString(3, question.state().name());
          insert.setString(4, question.by());
          insert.setObject(5, question.at().atOffset(ZoneOffset.UTC));
          return insert.executeUpdate();
        });
  }

  /** Work with a statement in the current transaction. */
  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new DeskStoreException("tags or questions could not be read or written", e);
    }
  }
}
