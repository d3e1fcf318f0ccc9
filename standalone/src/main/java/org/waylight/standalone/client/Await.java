package org.waylight.standalone.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until there is an answer, or patience ends. */
public final class Await {
  private static final Duration POLL = Duration.ofMillis(250);

  private Await() {}

  /** The first value that is there. */
  public static <T> T until(String what, Duration patience, Supplier<Optional<T>> ask) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<T> answer = ask.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > deadline) {
        throw new ClientFailure("Waited " + patience.toSeconds() + " s in vain for " + what + ".");
      }
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClientFailure("Interrupted", e);
      }
    }
  }
}
