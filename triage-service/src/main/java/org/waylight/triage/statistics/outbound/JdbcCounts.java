package org.waylight.triage.statistics.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.waylight.triage.statistics.application.Counts;
import org.waylight.triage.statistics.domain.Period;
import org.waylight.triage.statistics.domain.Tally;

/** Counts in PostgreSQL: each table is one statement of category and count. */
@ApplicationScoped
public class JdbcCounts implements Counts {
  /** Signals that came themselves, not only another that quotes their receipt. */
  private static final String SIGNALS =
      """
      from signal s join case_file c on c.id = s.case_id
      where s.received_at >= ? and s.received_at < ? and (s.content ->> 'received')::boolean
      group by 1
      """;

  /** TRI-7: what was a rumour, a question or out of scope is no case; nor one that is another. */
  private static final String POTENTIAL =
      """
      c.opened_at >= ? and c.opened_at < ? and c.content #>> '{assessment,type}' <> 'NONE'
      and coalesce(c.close_reason, '') not in
        ('RUMOUR', 'GENERAL_QUESTION', 'OUT_OF_SCOPE', 'DUPLICATE')
      """;

  private static final String CASES = "from case_file c where " + POTENTIAL + " group by 1";
  private static final String EACH =
      "from case_file c, jsonb_array_elements_text(c.content #> '{assessment,%s}') as one where "
          + POTENTIAL
          + " group by 1";
  private static final String STATE =
      """
      case
        when s.content #>> '{facts,places,0,country}' is null then 'not stated'
        when s.content #>> '{facts,places,0,country}' <> 'US' then 'abroad'
        else coalesce(s.content #>> '{facts,places,0,state}', 'not stated')
      end
      """;
  private static final String LANGUAGE =
      """
      coalesce(s.content #>> '{facts,language}', c.content #>> '{assessment,language}', 'unknown')
      """;

  /** At least so many, as far as it is told. */
  private static final String VICTIMS =
      """
      select level ->> 'value', sum(split_part(number ->> 'value', '-', 1)::int)
      from case_file c,
        jsonb_array_elements(c.content #> '{assessment,conclusions}') as level,
        jsonb_array_elements(c.content #> '{assessment,conclusions}') as number
      where level ->> 'about' = 'INDICATOR_LEVEL' and number ->> 'about' = 'POTENTIAL_VICTIMS' and
      """
          + POTENTIAL
          + " group by 1";

  private final DataSource database;

  @Inject
  public JdbcCounts(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Tally> signals(Period period) {
    return List.of(
        signals("signals by channel", "s.content ->> 'channel'", period, "TEXT", "CALL"),
        signals(
            "signals by request type",
            "c.content #>> '{assessment,requestType}'",
            period,
            "CRISIS",
            "TIP"),
        signals("signals by language", LANGUAGE, period, "es", "en"),
        signals("signals by state", STATE, period),
        signals(
            "signals by month", "to_char(s.received_at at time zone 'UTC', 'YYYY-MM')", period));
  }

  private Tally signals(String name, String category, Period period, String... hiddenLast) {
    return Tally.parts(
        name, counted("select " + category + ", count(*) " + SIGNALS, period), hiddenLast);
  }

  @Override
  public List<Tally> cases(Period period) {
    return List.of(
        Tally.parts(
            "cases by type",
            counted("select c.content #>> '{assessment,type}', count(*) " + CASES, period),
            "LABOR",
            "SEX"),
        Tally.overlapping(
            "cases by venue or industry",
            counted("select one, count(*) " + EACH.formatted("industries"), period)),
        Tally.overlapping(
            "cases by topic", counted("select one, count(*) " + EACH.formatted("topics"), period)));
  }

  @Override
  public List<Tally> potentialVictims(Period period) {
    return List.of(Tally.parts("potential victims by indicator level", counted(VICTIMS, period)));
  }

  private Map<String, Long> counted(String sql, Period period) {
    Map<String, Long> counts = new HashMap<>();
    query(sql, period, row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  @Override
  public Map<String, List<Duration>> timesToResponse(Period period) {
    Map<String, List<Duration>> times = new TreeMap<>();
    query(
        """
        select (array['ROUTINE', 'CRISIS', 'URGENT'])[c.urgency + 1], c.opened_at, first_taken.at
        from case_file c
        join lateral (select min(at) as at from case_change where case_id = c.id and what = 'CLAIMED')
          as first_taken on first_taken.at is not null
        where c.opened_at >= ? and c.opened_at < ?
        """,
        period,
        row ->
            times
                .computeIfAbsent(row.getString(1), urgency -> new ArrayList<>())
                .add(Duration.between(time(row, 2), time(row, 3))));
    return times;
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
  }

  /** What is done with a row. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, Period period, RowReader reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, period.from().atOffset(ZoneOffset.UTC));
      select.setObject(2, period.until().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    } catch (SQLException e) {
      throw new StatisticsStoreException("a period could not be counted", e);
    }
  }
}
