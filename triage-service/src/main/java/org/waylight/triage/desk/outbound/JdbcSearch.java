package org.waylight.triage.desk.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.triage.desk.application.CaseSearch;
import org.waylight.triage.desk.domain.CaseLine;

/**
 * Searches by one index over all terms, or down the newest cases, as the planner finds cheaper for
 * the very values asked; and never longer than it may.
 */
@ApplicationScoped
public class JdbcSearch implements CaseSearch {
  private static final String ORDER = "c.opened_at desc, c.id desc";
  private static final String BOUNDS =
      "set local statement_timeout = '2s'; set local plan_cache_mode = force_custom_plan";
  private static final String CANCELLED = "57014";

  private final DataSource database;

  @Inject
  public JdbcSearch(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<List<CaseLine>> page(Wanted wanted, @Nullable Place after, int limit) {
    Lines lines = lines(wanted);
    if (after != null) {
      lines.and("(c.opened_at, c.id) < (?, ?)", after.openedAt(), after.caseId());
    }
    try (Connection connection = database.getConnection();
        Statement bounds = connection.createStatement()) {
      bounds.execute(BOUNDS);
      return Optional.of(lines.page(connection, ORDER, limit));
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw new DeskStoreException("cases could not be searched", e);
    }
  }

  private static Lines lines(Wanted wanted) {
    Lines lines = new Lines("true");
    for (Set<String> group : wanted.terms()) {
      // One term is found exactly, and its frequency is known to the planner.
      lines.and(group.size() == 1 ? "c.facets @> ?" : "c.facets && ?", group);
    }
    if (!wanted.tags().isEmpty()) {
      lines.and("c.tags @> ?", wanted.tags());
    }
    if (!wanted.statuses().isEmpty()) {
      lines.and("c.status = any (?)", wanted.statuses().stream().map(Enum::name).toList());
    }
    if (!wanted.urgencies().isEmpty()) {
      lines.and(
          "c.urgency = any (?::smallint[])",
          wanted.urgencies().stream().map(urgency -> String.valueOf(urgency.ordinal())).toList());
    }
    if (wanted.holder() != null) {
      lines.and("c.held_by = ?", wanted.holder());
    }
    if (wanted.openedFrom() != null) {
      lines.and("c.opened_at >= ?", wanted.openedFrom());
    }
    if (wanted.openedTo() != null) {
      lines.and("c.opened_at < ?", wanted.openedTo());
    }
    return lines;
  }
}
