package org.waylight.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How many events wait for Kafka, how long the oldest has waited, how many records are dead. */
@ApplicationScoped
public class OutboxMetrics implements MeterBinder {
  /** Counting stops here: past it the number is an alarm anyway. */
  private static final String WAITING =
      "select count(*) from (select 1 from outbox limit 100000) as counted";

  private static final String OLDEST =
      "select coalesce(extract(epoch from now() - min(created_at)), 0) from (select created_at from"
          + " outbox order by position limit 1) as oldest";
  private static final String DEAD = "select count(*) from dead_letter where settled_at is null";
  private final DataSource database;

  @Inject
  public OutboxMetrics(DataSource database) {
    this.database = database;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("waylight.outbox.waiting", () -> ask(WAITING))
        .description("events that wait for Kafka, at most 100000")
        .register(registry);
    Gauge.builder("waylight.outbox.oldest", () -> ask(OLDEST))
        .description("how long the oldest event has waited")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("waylight.dead.letters", () -> ask(DEAD))
        .description("records no consumer could handle, not yet replayed or discarded")
        .register(registry);
  }

  /** Unknown while the database is away. */
  private double ask(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      return result.next() ? result.getDouble(1) : Double.NaN;
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}
