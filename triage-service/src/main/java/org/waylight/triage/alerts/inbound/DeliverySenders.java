package org.waylight.triage.alerts.inbound;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.waylight.contracts.clocks.EscalationTarget;
import org.waylight.platform.inbox.Trouble;
import org.waylight.triage.alerts.application.DeliverAlerts;

/**
 * Wakes the senders, a few for each target so that a pager that hangs holds up no e-mail. Each
 * keeps a connection while it sends; assessing signals has all the others.
 */
@ApplicationScoped
public class DeliverySenders {
  private static final Logger LOG = Logger.getLogger(DeliverySenders.class);
  private static final int A_TARGET = 2;

  private final DeliverAlerts alerts;
  private final Map<EscalationTarget, Semaphore> free = new EnumMap<>(EscalationTarget.class);
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  @Inject
  public DeliverySenders(DeliverAlerts alerts) {
    this.alerts = alerts;
    free.put(EscalationTarget.PAGER, new Semaphore(A_TARGET));
    free.put(EscalationTarget.EMAIL, new Semaphore(A_TARGET));
  }

  @Scheduled(
      every = "${waylight.alerts.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    free.forEach(
        (target, senderOf) -> {
          if (senderOf.tryAcquire()) {
            senders.execute(() -> send(target, senderOf));
          }
        });
  }

  /** What was interrupted is sent again: its row was not changed. */
  @PreDestroy
  void stop() {
    senders.shutdownNow();
  }

  private void send(EscalationTarget target, Semaphore senderOf) {
    try {
      boolean more = true;
      while (more) {
        more = alerts.deliverNext(target);
      }
    } catch (RuntimeException trouble) {
      LOG.warnf("alert deliveries wait for the next tick after %s", Trouble.placeOf(trouble));
    } finally {
      senderOf.release();
    }
  }
}
