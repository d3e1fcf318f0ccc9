package org.waylight.referral.plan.inbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.waylight.platform.inbox.NotYet;
import org.waylight.platform.inbox.Trouble;
import org.waylight.referral.plan.application.ReplanOpenCases;
import org.waylight.referral.registry.application.PolicyBook;
import org.waylight.referral.registry.application.RegistryCopy;

/**
 * After the registry or a policy changed, and after a start, has the open cases matched anew. It
 * waits until changes pause, as an import brings many, but not for long. Every replica does it; a
 * plan that another has renewed does not differ any more.
 */
@ApplicationScoped
public class ReplanClock {
  private static final Logger LOG = Logger.getLogger(ReplanClock.class);
  private static final int LONGEST_WAIT = 10;
  private static final int AT_A_TIME = 3;

  private final RegistryCopy registry;
  private final PolicyBook policies;
  private final ReplanOpenCases cases;
  private final Timer sweeps;
  private final Counter changes;
  private long seen = -1;
  private long done = -1;
  private int waited;
  private volatile boolean asked;
  private volatile boolean stopping;

  @Inject
  public ReplanClock(
      RegistryCopy registry, PolicyBook policies, ReplanOpenCases cases, MeterRegistry meters) {
    this.registry = registry;
    this.policies = policies;
    this.cases = cases;
    this.sweeps =
        Timer.builder("waylight.replan")
            .description("how long it took to match all open cases anew")
            .register(meters);
    this.changes =
        Counter.builder("waylight.replan.changed")
            .description("plans that differ after a change")
            .register(meters);
  }

  @Scheduled(every = "PT1S", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    long now = registry.changes() + policies.changes();
    boolean pause = now == seen || waited == LONGEST_WAIT;
    seen = now;
    if (now == done && !asked) {
      return;
    }
    if (!pause) {
      waited++;
      return;
    }
    waited = 0;
    asked = false;
    try {
      long began = System.nanoTime();
      if (sweep()) {
        done = now;
        sweeps.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
      }
    } catch (NotYet behind) {
      again();
      LOG.debug("plans are matched anew once the registry is known to be fresh");
    } catch (RuntimeException trouble) {
      again();
      LOG.warnf("plans are matched anew at the next tick after %s", Trouble.placeOf(trouble));
    }
  }

  /** All open cases are looked at once more, whether or not something was published. */
  void again() {
    asked = true;
  }

  /** A few parts at a time: while one waits for the database another is matched. */
  private boolean sweep() {
    int looked = 0;
    int changed = 0;
    Deque<Future<Integer>> underWay = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<UUID> next = cases.after(null);
      while (!next.isEmpty() && !stopping) {
        List<UUID> part = next;
        looked += part.size();
        underWay.add(workers.submit(() -> cases.replan(part)));
        if (underWay.size() == AT_A_TIME) {
          changed += countOf(underWay.remove());
        }
        next = cases.after(part.getLast());
      }
      while (!underWay.isEmpty()) {
        changed += countOf(underWay.remove());
      }
    }
    if (changed > 0) {
      LOG.infof("%d of %d open cases have another plan after a change", changed, looked);
    }
    return !stopping;
  }

  private int countOf(Future<Integer> part) {
    try {
      int changed = part.get();
      changes.increment(changed);
      return changed;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
