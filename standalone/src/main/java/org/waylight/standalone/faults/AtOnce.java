package org.waylight.standalone.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.waylight.standalone.client.ClientFailure;

/** Does something for each of many, eight at a time; the first failure ends it. */
public final class AtOnce {
  private static final int WORKERS = 8;

  private AtOnce() {}

  /** What is done for each number, from nought. */
  public interface Step {
    void of(int number);
  }

  /** Returns once it is done for each. */
  public static void each(int count, Step step) {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      for (int i = 0; i < WORKERS; i++) {
        workers.execute(
            () -> {
              try {
                for (int number = next.getAndIncrement();
                    number < count && failures.isEmpty();
                    number = next.getAndIncrement()) {
                  step.of(number);
                }
              } catch (RuntimeException failure) {
                failures.add(failure);
              }
            });
      }
      workers.shutdown();
      workers.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
    if (!failures.isEmpty()) {
      Throwable first = failures.getFirst();
      throw new ClientFailure("The run could not go on: " + first.getMessage(), first);
    }
  }

  /** Waits a moment. */
  public static void pause(Duration length) {
    ReplicaKills.pause(length);
  }
}
