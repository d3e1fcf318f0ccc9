package org.waylight.triage.statistics.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.waylight.platform.json.EventJson;
import org.waylight.triage.statistics.application.Publications;
import org.waylight.triage.statistics.domain.Statistics;

/** Publications as rows that nothing changes. */
@ApplicationScoped
public class JdbcPublications implements Publications {
  private static final String KEEP =
      """
      insert into statistics_publication (period, published_by, published_at, content)
      values (?, ?, ?, ?::jsonb) on conflict do nothing
      """;

  private final DataSource database;

  @Inject
  public JdbcPublications(DataSource database) {
    this.database = database;
  }

  @Override
  public Statistics keep(Statistics statistics, String by) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, statistics.period());
      insert.setString(2, by);
      insert.setObject(3, statistics.countedAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, EventJson.mapper().writeValueAsString(statistics));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new StatisticsStoreException("statistics could not be kept", e);
    }
    return of(statistics.period()).orElseThrow();
  }

  @Override
  public Optional<Statistics> of(String period) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select content::text from statistics_publication where period = ?")) {
      select.setString(1, period);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(EventJson.mapper().readValue(row.getString(1), Statistics.class))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new StatisticsStoreException("statistics could not be read", e);
    }
  }

  @Override
  public List<String> periods() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select period from statistics_publication order by period desc");
        ResultSet row = select.executeQuery()) {
      List<String> periods = new ArrayList<>();
      while (row.next()) {
        periods.add(row.getString(1));
      }
      return periods;
    } catch (SQLException e) {
      throw new StatisticsStoreException("statistics could not be listed", e);
    }
  }
}
