package org.waylight.triage.restore.inbound;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.Trouble;
import org.waylight.platform.restore.Restored;
import org.waylight.platform.restore.RestoredTable;
import org.waylight.triage.restore.application.RememberTold;

/** Looks at the start whether the database was restored; until it is seen to, signals wait. */
@ApplicationScoped
public class AfterRestore {
  private static final Logger LOG = Logger.getLogger(AfterRestore.class);
  private static final long AGAIN_MILLIS = 2_000;

  private final RestoredTable restores;
  private final RememberTold remember;
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Inject
  public AfterRestore(RestoredTable restores, RememberTold remember) {
    this.restores = restores;
    this.remember = remember;
  }

  void start(@Observes @Priority(1) StartupEvent event) {
    restores.noteConfigured();
    restores.open().ifPresent(open -> Thread.ofVirtual().name("restored").start(() -> run(open)));
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void run(Restored restored) {
    try {
      boolean done = false;
      while (!done) {
        done = tryOnce(restored) || stopping.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryOnce(Restored restored) {
    try {
      remember.after(restored);
      return true;
    } catch (RuntimeException trouble) {
      LOG.warnf("what a restore left to do is tried again after %s", Trouble.placeOf(trouble));
      return false;
    }
  }
}
