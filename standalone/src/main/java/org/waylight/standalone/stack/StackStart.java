package org.waylight.standalone.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.waylight.standalone.parts.Part;
import org.waylight.standalone.parts.PartFailure;
import org.waylight.standalone.terminal.Stopwatch;
import org.waylight.standalone.terminal.Terminal;

/** Starts parts side by side and says how long each took. */
public final class StackStart {
  private final Terminal terminal;

  public StackStart(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Starts all of them and returns when all answer.
   *
   * @throws PartFailure the first failure; the others go on until they are stopped
   */
  public void start(List<Part> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?>[] started =
          parts.stream()
              .map(part -> CompletableFuture.runAsync(() -> start(part), threads))
              .toArray(CompletableFuture[]::new);
      try {
        CompletableFuture.anyOf(failureOf(started), CompletableFuture.allOf(started)).join();
      } catch (CompletionException e) {
        threads.shutdownNow();
        throw e;
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof PartFailure failure
          ? failure
          : new PartFailure(String.valueOf(e.getCause()), e);
    }
  }

  /** Ends all of them side by side. */
  public void stop(List<Part> parts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> threads.execute(part::stop));
    }
  }

  /** Fails as soon as one of them fails. */
  private static CompletableFuture<Object> failureOf(CompletableFuture<?>... started) {
    CompletableFuture<Object> failure = new CompletableFuture<>();
    for (CompletableFuture<?> one : started) {
      one.whenComplete(
          (done, thrown) -> {
            if (thrown != null) {
              failure.completeExceptionally(thrown);
            }
          });
    }
    return failure;
  }

  private void start(Part part) {
    Stopwatch watch = new Stopwatch();
    part.start();
    done(part.name(), watch);
  }

  /** Says that a step is done. */
  public void done(String step, Stopwatch watch) {
    terminal.line(
        "  %s %-10s %s".formatted(terminal.good("ready"), step, terminal.faint(watch.seconds())));
  }
}
