package org.waylight.referral.delivery.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.waylight.platform.sight.CountedRow;
import org.waylight.referral.delivery.domain.Stage;

/** Reports on their way by stage, calls to make, and recipients that rest. */
@ApplicationScoped
public class DeliveryMeters implements MeterBinder {
  private static final String COUNT =
      """
      select
        count(*) filter (where stage = 'WAITING') as waiting,
        count(*) filter (where stage = 'TOLD') as told,
        count(*) filter (where stage = 'ESCALATED') as escalated,
        coalesce(extract(epoch from now() - min(r.approved_at) filter (where stage = 'WAITING')), 0) as oldest,
        (select count(*) from phone_task where result is null) as calls,
        (select count(*) from recipient_circuit where rests_until > now()) as resting
      from delivery d join report r using (report_id) where stage in ('WAITING', 'TOLD', 'ESCALATED')
      """;

  private final CountedRow row;

  @Inject
  public DeliveryMeters(DataSource database) {
    row = new CountedRow(database, Duration.ofSeconds(10), COUNT);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Stage stage : Stage.values()) {
      if (stage.fetchable()) {
        row.gauge(
            registry,
            "waylight.deliveries",
            "reports on their way",
            stage.name().toLowerCase(Locale.ROOT),
            Tags.of("stage", stage.name()));
      }
    }
    one(
        registry,
        "waylight.deliveries.oldest.seconds",
        "how long ago the oldest report was approved of which its recipient was not told",
        "oldest");
    one(registry, "waylight.delivery.calls", "reports that a person is to read out", "calls");
    one(registry, "waylight.delivery.resting", "webhooks that rest after failures", "resting");
  }

  private void one(MeterRegistry registry, String name, String description, String column) {
    row.gauge(registry, name, description, column, Tags.empty());
  }
}
