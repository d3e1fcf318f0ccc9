package org.waylight.referral.delivery.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.Trouble;
import org.waylight.referral.delivery.application.DeliveryConfig;
import org.waylight.referral.delivery.application.ExpireReports;
import org.waylight.referral.delivery.application.TellRecipients;

/** Wakes the senders; several replicas and senders share the work by the rows' locks. */
@ApplicationScoped
public class SenderClock {
  private static final Logger LOG = Logger.getLogger(SenderClock.class);

  private final TellRecipients recipients;
  private final ExpireReports reports;
  private final DeliveryConfig config;

  @Inject
  public SenderClock(TellRecipients recipients, ExpireReports reports, DeliveryConfig config) {
    this.recipients = recipients;
    this.reports = reports;
    this.config = config;
  }

  @Scheduled(
      every = "${waylight.delivery.poll:PT1S}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < config.senders(); i++) {
        senders.execute(() -> untilNothingIsDue(recipients::tellNext));
      }
      senders.execute(() -> untilNothingIsDue(reports::expireNext));
    }
  }

  private static void untilNothingIsDue(java.util.function.BooleanSupplier work) {
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
