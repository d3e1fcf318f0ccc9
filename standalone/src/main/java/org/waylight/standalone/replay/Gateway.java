package org.waylight.standalone.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Tokens;

/**
 * Sends the signals of a replay over a fixed number of connections, as fast as they are taken or at
 * a rate. What is not answered, or answered with 429 or 5xx, is sent again under the same key.
 */
final class Gateway {
  private static final int CONNECTIONS = 32;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final Tokens tokens;
  private final URI signals;
  private final double rate;
  private final AtomicLong retries = new AtomicLong();

  /**
   * A gateway.
   *
   * @param rate signals a second; 0 for as fast as they are taken
   */
  Gateway(HttpClient http, Tokens tokens, String intake, double rate) {
    this.http = http;
    this.tokens = tokens;
    this.signals = URI.create(intake + "/v1/signals");
    this.rate = rate;
  }

  /** Sends so many and tells how many are accepted, one by one. */
  Sent send(String run, int count, IntConsumer accepted) {
    Map<String, String> hashes = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        workers.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    waitForTurn(start, n);
                    SyntheticSignal signal = SyntheticSignal.of(run, n);
                    hashes.put(accept(signal), ContentHash.of(signal.text()));
                    accepted.accept(done.incrementAndGet());
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ClientFailure failure
          ? failure
          : new ClientFailure("Sending failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
    return new Sent(hashes, retries.get());
  }

  /** Sends until it is accepted, and returns the signal's id. */
  private String accept(SyntheticSignal signal) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String trouble;
      try {
        HttpResponse<String> response =
            http.send(request(signal), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 202) {
          return JSON.readTree(response.body()).get("signalId").asText();
        }
        trouble = "status " + response.statusCode();
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          throw new ClientFailure("A signal was refused with " + trouble);
        }
      } catch (IOException e) {
        trouble = e.getClass().getSimpleName();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ClientFailure("Interrupted", e);
      }
      if (System.nanoTime() > deadline) {
        throw new ClientFailure(
            "A signal was not accepted within " + PATIENCE.toMinutes() + " minutes: " + trouble);
      }
      retries.incrementAndGet();
      pause(PAUSE);
    }
  }

  private HttpRequest request(SyntheticSignal signal) {
    return HttpRequest.newBuilder(signals)
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", tokens.bearer(Tokens.GATEWAY))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "\"" + signal.key() + "\"")
        .POST(HttpRequest.BodyPublishers.ofString(signal.body().toString()))
        .build();
  }

  private void waitForTurn(long start, int number) {
    if (rate > 0) {
      long due = start + (long) (number / rate * 1e9);
      long wait = due - System.nanoTime();
      if (wait > 0) {
        pause(Duration.ofNanos(wait));
      }
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }
}
