package org.waylight.triage.alerts.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.waylight.platform.sight.CountedRow;

/** Alerts that no supervisor has acknowledged. */
@ApplicationScoped
public class AlertMeters implements MeterBinder {
  private static final String COUNT =
      """
      select
        count(*) filter (where kind = 'URGENT_CASE') as urgent,
        count(*) filter (where kind = 'RAISED_BY_ADVOCATE') as raised,
        count(*) filter (where kind = 'CLOCK_RAN_OUT') as clock,
        coalesce(extract(epoch from now() - min(raised_at) filter (where kind = 'URGENT_CASE')), 0) as oldest_urgent
      from alert where acknowledged_at is null
      """;

  private final CountedRow row;

  @Inject
  public AlertMeters(DataSource database) {
    row = new CountedRow(database, Duration.ofSeconds(10), COUNT);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    waiting(registry, "urgent", "URGENT_CASE");
    waiting(registry, "raised", "RAISED_BY_ADVOCATE");
    waiting(registry, "clock", "CLOCK_RAN_OUT");
    row.gauge(
        registry,
        "waylight.alerts.oldest.seconds",
        "how long the oldest alert of an urgent case has waited to be acknowledged",
        "oldest_urgent",
        Tags.empty());
  }

  private void waiting(MeterRegistry registry, String column, String kind) {
    row.gauge(
        registry,
        "waylight.alerts.waiting",
        "alerts that nobody has acknowledged",
        column,
        Tags.of("kind", kind));
  }
}
