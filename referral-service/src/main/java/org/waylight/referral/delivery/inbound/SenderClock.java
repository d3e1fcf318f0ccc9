package org.waylight.referral.delivery.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.Trouble;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.ExpireReports;
import org.waylight.referral.delivery.application.ReportOpened;
import org.waylight.referral.delivery.application.TellRecipients;

/**
 * Wakes the senders; several replicas and senders share the work by the rows' locks. A tick waits
 * for none of them: while one waits for a slow recipient, the others go on.
 */
@ApplicationScoped
public class SenderClock {
  private static final Logger LOG = Logger.getLogger(SenderClock.class);

  private final TellRecipients recipients;
  private final ExpireReports reports;
  private final int most;
  private final Semaphore free;
  private final ExecutorService senders;

  @Inject
  public SenderClock(TellRecipients recipients, ExpireReports reports, DeliveryConfig config) {
    this.recipients = recipients;
    this.reports = reports;
    this.most = config.senders();
    this.free = new Semaphore(most);
    this.senders = Executors.newVirtualThreadPerTaskExecutor();
  }

  @Scheduled(
      every = "${waylight.delivery.poll:PT1S}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    for (int i = 0; i < most && free.tryAcquire(); i++) {
      senders.execute(this::send);
    }
    untilNothingIsDue(reports::expireNext);
  }

  /** Once its approval is committed a report waits for no tick. */
  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportOpened opened) {
    if (free.tryAcquire()) {
      senders.execute(this::send);
    }
  }

  /** What was interrupted is told again: its row was not changed. */
  @PreDestroy
  void stop() {
    senders.shutdownNow();
  }

  private void send() {
    try {
      untilNothingIsDue(recipients::tellNext);
    } finally {
      free.release();
    }
  }

  private static void untilNothingIsDue(BooleanSupplier work) {
    try {
      boolean more = true;
      while (more) {
        more = work.getAsBoolean();
      }
    } catch (RuntimeException trouble) {
      LOG.warnf("delivery waits for the next tick after %s", Trouble.placeOf(trouble));
    }
  }
}
