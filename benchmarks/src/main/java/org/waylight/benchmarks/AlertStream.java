package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A supervisor's stream of alerts, with the moment at which each case's first alert arrived. */
final class AlertStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Instant> arrived = new ConcurrentHashMap<>();
  private final Future<Void> listening;

  private AlertStream(RunningStack stack) {
    listening = threads.submit(() -> listen(stack));
  }

  /** Begins to listen. */
  static AlertStream of(RunningStack stack) throws InterruptedException {
    AlertStream stream = new AlertStream(stack);
    Thread.sleep(2_000);
    return stream;
  }

  /** When each case's first alert arrived, by case id. */
  Map<String, Instant> arrived() {
    return arrived;
  }

  @Override
  public void close() {
    listening.cancel(true);
    client.shutdownNow();
    threads.shutdownNow();
  }

  private Void listen(RunningStack stack) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(stack.triage().resolve("/v1/alerts"))
            .header("Authorization", "Bearer " + stack.supervisorToken())
            .header("Accept", "text/event-stream")
            .build();
    try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      lines
          .filter(line -> line.startsWith("data:"))
          .forEach(line -> note(line.substring(5).strip()));
    }
    return null;
  }

  private void note(String data) {
    Instant now = Instant.now();
    try {
      arrived.putIfAbsent(JSON.readTree(data).path("caseId").asText(), now);
    } catch (IOException e) {
      throw new IllegalStateException("an alert that is no JSON", e);
    }
  }
}
