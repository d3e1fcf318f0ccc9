package org.waylight.platform.sight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Gauges over one row of numbers that a statement counts. However often and by however many the
 * metrics are fetched, the database is asked once in a while.
 */
public final class CountedRow {
  private final DataSource database;
  private final String sql;
  private final long freshNanos;
  private Map<String, Double> row = Map.of();
  private long askedAt;
  private boolean asked;

  /**
   * The row.
   *
   * @param sql a statement that returns one row of numbers
   * @param fresh how long an answer is told again
   */
  public CountedRow(DataSource database, Duration fresh, String sql) {
    this.database = database;
    this.sql = sql;
    this.freshNanos = fresh.toNanos();
  }

  /** Registers a gauge of one column; it is not a number while the database is away. */
  public CountedRow gauge(
      MeterRegistry registry, String name, String description, String column, Tags tags) {
    Gauge.builder(name, () -> number(column))
        .description(description)
        .tags(tags)
        .register(registry);
    return this;
  }

  private synchronized double number(String column) {
    if (!asked || System.nanoTime() - askedAt > freshNanos) {
      row = ask();
      askedAt = System.nanoTime();
      asked = true;
    }
    return row.getOrDefault(column, Double.NaN);
  }

  private Map<String, Double> ask() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      Map<String, Double> numbers = new HashMap<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        numbers.put(result.getMetaData().getColumnLabel(column), result.getDouble(column));
      }
      return numbers;
    } catch (SQLException away) {
      return Map.of();
    }
  }
}
