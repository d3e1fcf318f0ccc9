package org.waylight.triage.desk.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.waylight.contracts.v1.CaseStatus;
import org.waylight.triage.desk.application.CaseQueue;
import org.waylight.triage.desk.domain.CaseLine;

/** The queue, read by its index; each filter adds a condition. */
@ApplicationScoped
public class JdbcQueue implements CaseQueue {
  /** As the index case_queue has it, and as Rank explains it. */
  private static final String ORDER = "(2 - c.urgency), c.due_at, c.id";

  private final DataSource database;

  @Inject
  public JdbcQueue(DataSource database) {
    this.database = database;
  }

  @Override
  public List<CaseLine> page(Filter filter, Optional<Place> after, int limit) {
    Lines lines = new Lines(partOfIndex(filter.statuses()));
    if (!filter.statuses().isEmpty()) {
      lines.and("c.status = any (?)", filter.statuses().stream().map(Enum::name).toList());
    }
    filter.urgency().ifPresent(urgency -> lines.and("c.urgency = ?", urgency.ordinal()));
    filter.claimedBy().ifPresent(who -> lines.and("c.held_by = ?", who));
    filter
        .signal()
        .ifPresent(id -> lines.and("c.id = (select case_id from signal where id = ?)", id));
    after.ifPresent(
        place ->
            lines.and(
                "((2 - c.urgency), c.due_at, c.id) > (?, ?, ?)",
                2 - place.urgency().ordinal(),
                place.dueAt(),
                place.caseId()));
    try (var connection = database.getConnection()) {
      return lines.page(connection, ORDER, limit);
    } catch (SQLException e) {
      throw new DeskStoreException("the queue could not be read", e);
    }
  }

  /** The condition of the index that holds these, in words the planner recognises. */
  private static String partOfIndex(Set<CaseStatus> statuses) {
    if (!statuses.contains(CaseStatus.CLOSED)) {
      return "c.status <> 'CLOSED'";
    }
    return statuses.size() == 1 ? "c.status = 'CLOSED'" : "true";
  }
}
