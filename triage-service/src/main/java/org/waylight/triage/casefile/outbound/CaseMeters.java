package org.waylight.triage.casefile.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.waylight.platform.sight.CountedRow;

/** Open cases by urgency and state, and how their clocks stand (TRI-10). */
@ApplicationScoped
public class CaseMeters implements MeterBinder {
  /** In the order of the column. */
  private static final String[] URGENCIES = {"ROUTINE", "CRISIS", "URGENT"};

  private static final String[] STATES = {"OPEN", "CLAIMED", "REVIEWED"};

  /** At risk: three quarters of the time are over. */
  private static final String COUNT =
      """
      select
        count(*) filter (where status = 'OPEN' and urgency = 0) as open_0,
        count(*) filter (where status = 'OPEN' and urgency = 1) as open_1,
        count(*) filter (where status = 'OPEN' and urgency = 2) as open_2,
        count(*) filter (where status = 'CLAIMED' and urgency = 0) as claimed_0,
        count(*) filter (where status = 'CLAIMED' and urgency = 1) as claimed_1,
        count(*) filter (where status = 'CLAIMED' and urgency = 2) as claimed_2,
        count(*) filter (where status = 'REVIEWED' and urgency = 0) as reviewed_0,
        count(*) filter (where status = 'REVIEWED' and urgency = 1) as reviewed_1,
        count(*) filter (where status = 'REVIEWED' and urgency = 2) as reviewed_2,
        count(*) filter (where running and at_risk and urgency = 0) as at_risk_0,
        count(*) filter (where running and at_risk and urgency = 1) as at_risk_1,
        count(*) filter (where running and at_risk and urgency = 2) as at_risk_2,
        count(*) filter (where missed and urgency = 0) as missed_0,
        count(*) filter (where missed and urgency = 1) as missed_1,
        count(*) filter (where missed and urgency = 2) as missed_2
      from (
        select status, urgency,
          status in ('OPEN', 'CLAIMED') and due_at >= now() as running,
          status in ('OPEN', 'CLAIMED') and due_at < now() as missed,
          due_at - now() < (due_at - clock_started_at) / 4 as at_risk
        from case_file where status <> 'CLOSED') as standing
      """;

  private final CountedRow row;

  @Inject
  public CaseMeters(DataSource database) {
    row = new CountedRow(database, Duration.ofSeconds(10), COUNT);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (int urgency = 0; urgency < URGENCIES.length; urgency++) {
      Tags of = Tags.of("urgency", URGENCIES[urgency]);
      for (String state : STATES) {
        row.gauge(
            registry,
            "waylight.cases",
            "cases that are not closed",
            state.toLowerCase(Locale.ROOT) + "_" + urgency,
            of.and("state", state));
      }
      clock(registry, "at_risk_" + urgency, of.and("state", "AT_RISK"));
      clock(registry, "missed_" + urgency, of.and("state", "MISSED"));
    }
  }

  private void clock(MeterRegistry registry, String column, Tags tags) {
    row.gauge(
        registry,
        "waylight.clocks",
        "cases nobody reviewed whose time is nearly over, or over",
        column,
        tags);
  }
}
