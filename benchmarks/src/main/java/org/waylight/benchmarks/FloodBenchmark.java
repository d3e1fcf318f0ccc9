package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * A year of standard signals posted at once, and urgent ones right behind them: how long each of
 * those takes to reach a supervisor while the flood is worked off.
 */
record FloodBenchmark(RunningStack stack, PrintStream out) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FLOOD = 32_309;
  private static final int BATCH = 500;
  private static final int CONNECTIONS = 8;
  private static final int URGENT = 20;
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  void run() throws InterruptedException {
    out.printf("Flood: %,d standard signals at once, then urgent ones%n", FLOOD);
    try (HttpClient client = HttpClient.newHttpClient();
        AlertStream alerts = AlertStream.of(stack)) {
      String token = stack.gatewayToken();
      Map<String, Instant> warm = urgent(client, token, URGENT);
      report("before the flood", warm, alerts);
      Instant start = Instant.now();
      flood(client, token);
      out.printf(
          Locale.ROOT,
          "  accepted %,d in %.1f s%n",
          FLOOD,
          Duration.between(start, Instant.now()).toMillis() / 1000.0);
      Map<String, Instant> first = urgent(client, token, 1);
      Map<String, Instant> rest = urgent(client, token, URGENT);
      long waiting =
          stack.count(
              "select (select count(*) from intake.signal) - (select count(*) from triage.signal)");
      report("right behind it", first, alerts);
      report("while it is worked off", rest, alerts);
      out.printf(Locale.ROOT, "  %,d still waited for triage after those%n", waiting);
    }
  }

  private void flood(HttpClient client, String token) throws InterruptedException {
    List<Callable<Integer>> batches = new ArrayList<>();
    for (int from = 0; from < FLOOD; from += BATCH) {
      int size = Math.min(BATCH, FLOOD - from);
      batches.add(() -> batch(client, token, size));
    }
    int accepted = 0;
    try (var senders = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (Future<Integer> batch : senders.invokeAll(batches)) {
        accepted += batch.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a batch failed", failed);
    }
    if (accepted != FLOOD) {
      throw new IllegalStateException("only " + accepted + " were accepted");
    }
  }

  /** Posts a batch; what is asked to come later comes again, under the same key. */
  private int batch(HttpClient client, String token, int size)
      throws IOException, InterruptedException {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      open.add(
          "{\"idempotencyKey\":\"%s\",\"signal\":%s}"
              .formatted(UUID.randomUUID(), Signals.STANDARD));
    }
    int accepted = 0;
    while (!open.isEmpty()) {
      HttpRequest request =
          request("/v1/signals:batch", token)
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofString(String.join("\n", open)))
              .build();
      List<String> answers = client.send(request, BodyHandlers.ofString()).body().lines().toList();
      List<String> again = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        int status = JSON.readTree(answers.get(i)).path("status").asInt();
        if (status == 202) {
          accepted++;
        } else if (status == 503) {
          again.add(open.get(i));
        } else {
          throw new IllegalStateException("a line was answered " + status);
        }
      }
      open = again;
    }
    return accepted;
  }

  private Map<String, Instant> urgent(HttpClient client, String token, int count)
      throws InterruptedException {
    Map<String, Instant> sent = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Instant start = Instant.now();
      HttpRequest request =
          request("/v1/signals", token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(Signals.URGENT))
              .build();
      try {
        String body = client.send(request, BodyHandlers.ofString()).body();
        sent.put(JSON.readTree(body).required("signalId").asText(), start);
      } catch (IOException e) {
        throw new IllegalStateException("an urgent signal was not accepted", e);
      }
      if (i < count - 1) {
        Thread.sleep(BETWEEN);
      }
    }
    return sent;
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(stack.intake() + path))
        .header("Authorization", "Bearer " + token);
  }

  private void report(String when, Map<String, Instant> sent, AlertStream alerts)
      throws InterruptedException {
    Histogram latency = new Histogram(3);
    Instant until = Instant.now().plus(PATIENCE);
    Map<String, Instant> open = new LinkedHashMap<>(sent);
    while (!open.isEmpty() && Instant.now().isBefore(until)) {
      Map<String, String> cases =
          stack.pairs(
              "select id, case_id from triage.signal where id in ('"
                  + String.join("','", open.keySet())
                  + "')");
      cases.forEach(
          (signal, caseId) -> {
            Instant alert = alerts.arrived().get(caseId);
            Instant start = open.get(signal);
            if (alert != null && start != null) {
              latency.recordValue(Math.max(0, Duration.between(start, alert).toMillis()));
              open.remove(signal);
            }
          });
      Thread.sleep(50);
    }
    out.printf(
        Locale.ROOT,
        "  %-24s %d urgent, %d without an alert; POST to alert: p50 %d ms  max %d ms%n",
        when,
        sent.size(),
        open.size(),
        latency.getValueAtPercentile(50),
        latency.getMaxValue());
  }
}
