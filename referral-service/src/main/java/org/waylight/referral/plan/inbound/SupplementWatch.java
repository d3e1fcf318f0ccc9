package org.waylight.referral.plan.inbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.Trouble;
import org.waylight.referral.delivery.application.ReportLeft;
import org.waylight.referral.plan.application.ProposePlans;

/**
 * After a report left, looks whether more is known by now than it says: until it left nothing could
 * be a supplement to it. Nobody who is told waits for that. What a crash or trouble keeps from
 * being looked at is looked at with all open cases.
 */
@ApplicationScoped
public class SupplementWatch {
  private static final Logger LOG = Logger.getLogger(SupplementWatch.class);

  private final ProposePlans proposals;
  private final ReplanClock sweep;
  private final ExecutorService watchers;

  @Inject
  public SupplementWatch(ProposePlans proposals, ReplanClock sweep) {
    this.proposals = proposals;
    this.sweep = sweep;
    this.watchers = Executors.newVirtualThreadPerTaskExecutor();
  }

  void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportLeft report) {
    watchers.execute(() -> look(report.caseId()));
  }

  private void look(UUID caseId) {
    try {
      proposals.proposeSupplements(caseId);
    } catch (RuntimeException trouble) {
      LOG.warnf("what is new is looked for in all open cases after %s", Trouble.placeOf(trouble));
      sweep.again();
    }
  }

  @PreDestroy
  void stop() {
    watchers.shutdownNow();
  }
}
