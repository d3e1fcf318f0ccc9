package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * From the POST of an urgent signal to its alert on a supervisor's stream, at 50 signals a second.
 */
record AlertBenchmark(RunningStack stack, PrintStream out) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PER_SECOND = 50;
  private static final int WARM_UP = 10 * PER_SECOND;
  private static final int MEASURED = 60 * PER_SECOND;

  void run() throws InterruptedException {
    out.printf("Alerts: %d urgent signals a second, open loop%n", PER_SECOND);
    Map<String, Instant> intended = new ConcurrentHashMap<>();
    try (HttpClient client = HttpClient.newHttpClient();
        AlertStream alerts = AlertStream.of(stack)) {
      post(client, intended);
      Instant patience = Instant.now().plusSeconds(30);
      while (alerts.arrived().size() < intended.size() && Instant.now().isBefore(patience)) {
        Thread.sleep(100);
      }
      Thread.sleep(1_000);
      client.shutdownNow();
      report(intended, alerts.arrived());
    }
  }

  /** Open loop: the clock decides when the next signal goes, not the answer to the last. */
  private void post(HttpClient client, Map<String, Instant> intended) throws InterruptedException {
    String token = stack.gatewayToken();
    AtomicInteger sent = new AtomicInteger();
    try (var clock = Executors.newSingleThreadScheduledExecutor()) {
      var ticks =
          clock.scheduleAtFixedRate(
              () -> send(client, token, sent.getAndIncrement() >= WARM_UP, intended),
              0,
              1_000_000_000L / PER_SECOND,
              TimeUnit.NANOSECONDS);
      while (sent.get() < WARM_UP + MEASURED) {
        Thread.sleep(20);
      }
      ticks.cancel(false);
    }
    Thread.sleep(1_000);
  }

  private void send(
      HttpClient client, String token, boolean counts, Map<String, Instant> intended) {
    Instant start = Instant.now();
    var unused =
        client
            .sendAsync(request(token), BodyHandlers.ofString())
            .thenAccept(
                answer -> {
                  if (counts) {
                    intended.put(signalId(answer), start);
                  }
                });
  }

  private HttpRequest request(String token) {
    return HttpRequest.newBuilder(stack.intake().resolve("/v1/signals"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(Signals.URGENT))
        .build();
  }

  private static String signalId(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body()).required("signalId").asText();
    } catch (IOException e) {
      throw new IllegalStateException("intake answered " + answer.statusCode(), e);
    }
  }

  private void report(Map<String, Instant> intended, Map<String, Instant> arrived) {
    Histogram latency = new ConcurrentHistogram(3);
    int missing = 0;
    Map<String, String> cases = stack.pairs("select id, case_id from triage.signal");
    for (var sent : intended.entrySet()) {
      Instant alert = arrived.get(cases.getOrDefault(sent.getKey(), ""));
      if (alert == null) {
        missing++;
      } else {
        latency.recordValue(Math.max(0, Duration.between(sent.getValue(), alert).toMillis()));
      }
    }
    out.printf(
        Locale.ROOT,
        "  %,d signals, %d without an alert; POST to alert: p50 %d ms  p99 %d ms  max %d ms%n",
        intended.size(),
        missing,
        latency.getValueAtPercentile(50),
        latency.getValueAtPercentile(99),
        latency.getMaxValue());
  }
}
