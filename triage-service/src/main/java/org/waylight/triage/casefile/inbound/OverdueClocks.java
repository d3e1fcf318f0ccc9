package org.waylight.triage.casefile.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.waylight.triage.casefile.application.EscalateClocks;

/** Looks for clocks that ran out (TRI-10); on every replica, each case is told by one. */
@ApplicationScoped
public class OverdueClocks {
  private final EscalateClocks escalate;

  @Inject
  public OverdueClocks(EscalateClocks escalate) {
    this.escalate = escalate;
  }

  @Scheduled(
      every = "{waylight.triage.escalation.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    boolean more = true;
    while (more) {
      more = escalate.escalate();
    }
  }
}
