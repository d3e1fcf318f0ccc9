package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.waylight.triage.alerts.application.AlertStore;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.casefile.domain.CaseFile;

/**
 * Tells supervisors of cases whose clock ran out and that nobody has taken, again and again until
 * somebody does (TRI-10).
 */
@ApplicationScoped
public class EscalateClocks {
  private static final int AT_ONCE = 100;
  private static final List<String> RULE = List.of("TRI-10@1");

  private final CaseStore store;
  private final AlertStore alerts;
  private final ClockPolicies clocks;
  private final Clock clock;

  @Inject
  public EscalateClocks(CaseStore store, AlertStore alerts, ClockPolicies clocks, Clock clock) {
    this.store = store;
    this.alerts = alerts;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Escalates what is due now; returns how many. */
  @Transactional
  public int escalate() {
    Instant now = clock.instant();
    List<CaseFile> overdue = store.escalate(now, clocks.current(), AT_ONCE);
    alerts.raise(
        overdue.stream()
            .map(file -> CaseNews.alert(file, AlertKind.CLOCK_RAN_OUT, RULE, now))
            .toList());
    return overdue.size();
  }
}
