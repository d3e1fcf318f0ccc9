package org.waylight.triage.indicators.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.json.EventJson;
import org.waylight.triage.indicators.application.IndicatorCompiler.Written;
import org.waylight.triage.indicators.application.IndicatorSets;
import org.waylight.triage.indicators.domain.Backtest;
import org.waylight.triage.indicators.domain.IndicatorSet;

/** Indicator sets in PostgreSQL. */
@ApplicationScoped
public class JdbcIndicatorSets implements IndicatorSets {
  private static final String SELECT =
      """
      select id, language, version, state, proposed_by, proposed_at, decided_by, decided_at
      from indicator_set
      """;

  private final DataSource database;

  @Inject
  public JdbcIndicatorSets(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean add(IndicatorSet set, String yaml) {
    return update(
            """
            insert into indicator_set (id, language, version, state, proposed_by, proposed_at, yaml)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            set.id(),
            set.language(),
            set.version(),
            set.state().name(),
            set.proposedBy(),
            utc(set.proposedAt()),
            yaml)
        > 0;
  }

  @Override
  public Optional<IndicatorSet> hold(UUID id) {
    return query(SELECT + "where id = ? for update", JdbcIndicatorSets::set, id).stream()
        .findFirst();
  }

  @Override
  public Optional<Written> written(UUID id) {
    return query(
            "select language, version, yaml from indicator_set where id = ?",
            JdbcIndicatorSets::written,
            id)
        .stream()
        .findFirst();
  }

  @Override
  public List<IndicatorSet> all() {
    return query(SELECT + "order by id desc", JdbcIndicatorSets::set);
  }

  @Override
  public void decided(IndicatorSet set) {
    int unused =
        update(
            "update indicator_set set state = ?, decided_by = ?, decided_at = ? where id = ?",
            set.state().name(),
            Objects.requireNonNull(set.decidedBy()),
            utc(Objects.requireNonNull(set.decidedAt())),
            set.id());
  }

  @Override
  public List<Written> approved() {
    return query(
        """
        select distinct on (language) language, version, yaml from indicator_set
        where state = 'APPROVED' order by language, version desc
        """,
        JdbcIndicatorSets::written);
  }

  @Override
  public void add(UUID id, Backtest backtest) {
    try {
      int unused =
          update(
              "insert into indicator_backtest (id, set_id, content) values (?, ?, ?::jsonb)",
              id,
              backtest.setId(),
              EventJson.mapper().writeValueAsString(backtest));
    } catch (JsonProcessingException e) {
      throw new IndicatorStoreException("a trial could not be written", e);
    }
  }

  @Override
  public List<Backtest> trials(UUID setId) {
    return query(
        "select content::text from indicator_backtest where set_id = ? order by id desc",
        JdbcIndicatorSets::backtest,
        setId);
  }

  private static IndicatorSet set(ResultSet row) throws SQLException {
    return new IndicatorSet(
        row.getObject("id", UUID.class),
        row.getString("language"),
        row.getInt("version"),
        IndicatorSet.State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        Objects.requireNonNull(time(row, "proposed_at")),
        row.getString("decided_by"),
        time(row, "decided_at"));
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(row.getString("language"), row.getInt("version"), row.getString("yaml"));
  }

  private static Backtest backtest(ResultSet row) throws SQLException {
    try {
      return EventJson.mapper().readValue(row.getString(1), Backtest.class);
    } catch (JsonProcessingException e) {
      throw new IndicatorStoreException("a trial could not be read", e);
    }
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** What a row says. */
  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<T> all = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(reader.read(row));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IndicatorStoreException("indicator sets could not be read", e);
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      bind(change, values);
      return change.executeUpdate();
    } catch (SQLException e) {
      throw new IndicatorStoreException("an indicator set could not be kept", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }
}
