package org.waylight.referral.plan.inbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.Trouble;
import org.waylight.referral.delivery.application.LineDropped;
import org.waylight.referral.delivery.application.ReportLeft;
import org.waylight.referral.plan.application.ProposePlans;
import org.waylight.referral.plan.application.ReplanOpenCases;

/**
 * After a report left, looks whether more is known by now than it says: until it left nothing could
 * be a supplement to it. After a line dropped, proposes what may be done about it. Nobody waits for
 * that. What a crash or trouble keeps from being looked at is looked at with all open cases.
 */
@ApplicationScoped
public class SupplementWatch {
  private static final Logger LOG = Logger.getLogger(SupplementWatch.class);

  private final ProposePlans proposals;
  private final ReplanOpenCases cases;
  private final ReplanClock sweep;
  private final ExecutorService watchers;

  @Inject
  public SupplementWatch(ProposePlans proposals, ReplanOpenCases cases, ReplanClock sweep) {
    this.proposals = proposals;
    this.cases = cases;
    this.sweep = sweep;
    this.watchers = Executors.newVirtualThreadPerTaskExecutor();
  }

  void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportLeft report) {
    watchers.execute(() -> look(() -> proposals.proposeSupplements(report.caseId())));
  }

  void dropped(@Observes(during = TransactionPhase.AFTER_SUCCESS) LineDropped line) {
    watchers.execute(() -> look(() -> cases.replan(List.of(line.caseId()))));
  }

  private void look(Runnable proposing) {
    try {
      proposing.run();
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
