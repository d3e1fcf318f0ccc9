package org.waylight.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An auditor asks the access record; the asking is on record before the answer is read (DIS-8). */
@ApplicationScoped
public class AskAccessRecord {
  private final DataSource database;
  private final AccessRecord record;

  @Inject
  public AskAccessRecord(DataSource database, AccessRecord record) {
    this.database = database;
    this.record = record;
  }

  /**
   * Entries that answer the question, newest first.
   *
   * @param before only those before this position; absent for the newest
   * @param limit at most so many
   */
  @Transactional
  public List<AccessLine> ask(
      AccessQuestion question,
      String auditor,
      AuditPurpose purpose,
      @Nullable Long before,
      int limit) {
    record.append(question.asked(auditor, purpose));
    try (var connection = database.getConnection()) {
      return AccessAnswers.page(
          connection, question, before == null ? Long.MAX_VALUE : before, limit);
    } catch (SQLException e) {
      throw new AccessRecordException("the access record could not be read", e);
    }
  }
}
