package org.waylight.referral.restore.inbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.restore.KafkaPast;
import org.waylight.platform.restore.Restored;
import org.waylight.platform.restore.RestoredTable;
import org.waylight.referral.restore.application.Reconcile;

/** Looks at the start whether the database was restored, and reconciles until it is done. */
@ApplicationScoped
public class ReconcileClock {
  private static final Logger LOG = Logger.getLogger(ReconcileClock.class);
  private static final long AGAIN_MILLIS = 1_000;

  private final RestoredTable restores;
  private final Reconcile reconcile;
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Inject
  public ReconcileClock(RestoredTable restores, Reconcile reconcile) {
    this.restores = restores;
    this.reconcile = reconcile;
  }

  /** Before any sender's clock begins. */
  void start(@Observes @Priority(1) StartupEvent event) {
    restores.noteConfigured();
    begin();
  }

  /** Reconciles in the background if that is still to be done. */
  public void begin() {
    Optional<Restored> open = restores.open().filter(one -> one.reconciledAt() == null);
    open.ifPresent(
        restored -> {
          LOG.warnf(
              "the database was restored to %s: nothing leaves until an operator resumes",
              restored.restoredTo());
          Thread.ofVirtual().name("reconcile").start(() -> run(restored));
        });
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void run(Restored restored) {
    KafkaPast.@Nullable Mark mark = null;
    try {
      do {
        try {
          if (mark == null) {
            mark = reconcile.mark();
          }
          if (reconcile.run(restored, mark)) {
            return;
          }
        } catch (RuntimeException trouble) {
          LOG.warnf("reconciling is tried again after %s", Trouble.placeOf(trouble));
        }
      } while (!stopping.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
