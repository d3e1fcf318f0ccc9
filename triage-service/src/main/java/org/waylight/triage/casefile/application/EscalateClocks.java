package org.waylight.triage.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waylight.contracts.clocks.EscalationStep;
import org.waylight.triage.alerts.application.AlertDeliveries;
import org.waylight.triage.alerts.application.AlertStore;
import org.waylight.triage.alerts.domain.AlertKind;
import org.waylight.triage.alerts.domain.ClockStep;
import org.waylight.triage.alerts.domain.NewAlert;
import org.waylight.triage.casefile.domain.ClockPolicy;
import org.waylight.triage.casefile.domain.DueStep;
import org.waylight.triage.casefile.domain.Escalation;

/**
 * Tells step by step of cases whose clock ran out and that nobody has taken, again and again until
 * somebody does (TRI-10).
 */
@ApplicationScoped
public class EscalateClocks {
  private static final int AT_ONCE = 100;
  private static final List<String> RULE = List.of("TRI-10@1");

  private final OverdueCases cases;
  private final AlertStore alerts;
  private final AlertDeliveries deliveries;
  private final ClockPolicies clocks;
  private final Clock clock;

  @Inject
  public EscalateClocks(
      OverdueCases cases,
      AlertStore alerts,
      AlertDeliveries deliveries,
      ClockPolicies clocks,
      Clock clock) {
    this.cases = cases;
    this.alerts = alerts;
    this.deliveries = deliveries;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Escalates what is due now, so many at once; true if there may be more. */
  @Transactional
  public boolean escalate() {
    Instant now = clock.instant();
    ClockPolicy policy = clocks.current();
    List<String> steps = policy.ladder().steps().stream().map(EscalationStep::name).toList();
    List<OverdueCase> overdue = cases.hold(now, steps, AT_ONCE);
    List<OverdueCases.Looked> looked = new ArrayList<>();
    List<NewAlert> raised = new ArrayList<>();
    for (OverdueCase one : overdue) {
      Escalation escalation = Escalation.of(one.file().clock(), one.ranOutAt(), one.told(), now);
      escalation.due(policy, now).forEach(step -> raised.add(alert(one, step, now)));
      looked.add(
          new OverdueCases.Looked(
              one.file().id(), escalation.ranOutAt(), escalation.next(policy, now)));
    }
    cases.keep(looked, now);
    alerts.raise(raised);
    deliveries.add(raised, now);
    return overdue.size() == AT_ONCE;
  }

  private static NewAlert alert(OverdueCase one, DueStep due, Instant now) {
    EscalationStep step = due.step();
    return CaseNews.alert(one.file(), AlertKind.CLOCK_RAN_OUT, RULE, now)
        .as(new ClockStep(one.clockStartedAt(), step.name(), due.repetition(), step.to()));
  }
}
