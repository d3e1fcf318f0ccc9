package org.waylight.triage.erasure.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.waylight.platform.sight.CountedRow;
import org.waylight.triage.erasure.domain.Erasure;

/** Erasures that other services have not proved yet (RES-4). */
@ApplicationScoped
public class ErasureMeters implements MeterBinder {
  private final CountedRow row;

  @Inject
  public ErasureMeters(DataSource database) {
    row =
        new CountedRow(
            database,
            Duration.ofSeconds(30),
            "select count(*) as unproven, count(*) filter (where e.told_at < now() - interval '"
                + Erasure.PROVEN_WITHIN.toSeconds()
                + " seconds') as overdue from erasure e where "
                + JdbcErasures.UNPROVEN);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    row.gauge(
        registry,
        "waylight.erasures.unproven",
        "erasures of which a service's proof is missing",
        "unproven",
        Tags.empty());
    row.gauge(
        registry,
        "waylight.erasures.overdue",
        "of those, the ones told more than a day ago",
        "overdue",
        Tags.empty());
  }
}
