package org.waylight.standalone.stack;

import java.util.ArrayList;
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
   * Starts the whole stack and returns when all of it answers. Services start as soon as database,
   * Kafka and keysets are there; they wait for Keycloak themselves.
   *
   * @throws PartFailure the first failure; what has started runs on until it is stopped
   */
  public void start(EmbeddedStack stack, Runnable keysets) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> keys = CompletableFuture.runAsync(keysets, threads);
      List<CompletableFuture<Void>> foundations = each(stack.foundations(), threads);
      CompletableFuture<Void> keycloak = each(List.of(stack.keycloak()), threads).getFirst();
      foundations.add(keys);
      List<CompletableFuture<Void>> services = new ArrayList<>();
      for (Part service : stack.services()) {
        services.add(all(foundations).thenRunAsync(() -> start(service), threads));
      }
      services.add(keycloak);
      try {
        firstFailureOr(services).join();
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

  /** Says that a step is done. */
  public void done(String step, Stopwatch watch) {
    terminal.line(
        "  %s %-10s %s".formatted(terminal.good("ready"), step, terminal.faint(watch.seconds())));
  }

  private List<CompletableFuture<Void>> each(List<Part> parts, ExecutorService threads) {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    parts.forEach(part -> started.add(CompletableFuture.runAsync(() -> start(part), threads)));
    return started;
  }

  private void start(Part part) {
    Stopwatch watch = new Stopwatch();
    part.start();
    done(part.name(), watch);
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
  }

  private static CompletableFuture<?> firstFailureOr(List<CompletableFuture<Void>> parts) {
    CompletableFuture<Void> failure = new CompletableFuture<>();
    for (CompletableFuture<Void> part : parts) {
      part.whenComplete(
          (done, thrown) -> {
            if (thrown != null) {
              failure.completeExceptionally(thrown);
            }
          });
    }
    return CompletableFuture.anyOf(failure, all(parts));
  }
}
