package org.waylight.triage.casefile.outbound;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.waylight.triage.assessment.domain.Assessment;
import org.waylight.triage.casefile.domain.CaseFile;
import org.waylight.triage.casefile.domain.SearchTerms;

/** What the queue shows and a search finds a case by, beside its document. */
final class QueueColumns {
  private QueueColumns() {}

  static void bind(PreparedStatement insert, int first, CaseFile file) throws SQLException {
    Assessment assessment = file.assessment();
    int at = first;
    insert.setString(at++, assessment.type().name());
    insert.setString(at++, assessment.requestType().name());
    text(insert, at++, assessment.topics().stream().map(Enum::name).toList());
    text(insert, at++, SearchTerms.decidingRules(assessment));
    insert.setString(at++, file.clock().policy());
    insert.setBoolean(at++, assessment.sufficient());
    insert.setBoolean(at++, assessment.actionable());
    insert.setBoolean(at++, assessment.readable());
    insert.setInt(at++, file.signals().size());
    text(insert, at, SearchTerms.of(file));
  }

  private static void text(PreparedStatement insert, int at, Collection<String> values)
      throws SQLException {
    insert.setArray(at, insert.getConnection().createArrayOf("text", values.toArray()));
  }
}
