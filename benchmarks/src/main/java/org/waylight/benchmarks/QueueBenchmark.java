package org.waylight.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The first page of the queue, later pages and filtered searches over HTTP, with a million cases in
 * triage's own table: first most of them closed, as after some years, then a million of them open.
 */
record QueueBenchmark(RunningStack stack, PrintStream out) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 1_000;
  private static final double TARGET_MILLIS = 20;

  void run() throws IOException, InterruptedException {
    ManyCases cases = new ManyCases(stack);
    out.println("Queue: synthetic cases in triage's table; they are removed afterwards");
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      cases.add(0, 950_000, "CLOSED");
      cases.add(950_000, 1_000_000, "OPEN");
      measure(client, cases);
      cases.add(1_000_000, 1_950_000, "OPEN");
      measure(client, cases);
    } finally {
      cases.remove();
    }
  }

  private void measure(HttpClient client, ManyCases cases)
      throws IOException, InterruptedException {
    cases.settle();
    out.printf(
        Locale.ROOT,
        "  %,d cases, %,d of them not closed%n",
        stack.count("select count(*) from triage.case_file"),
        stack.count("select count(*) from triage.case_file where status <> 'CLOSED'"));
    page(client, "the queue's first page", "/v1/cases", true);
    page(client, "urgent ones only", "/v1/cases?urgency=URGENT", false);
    page(client, "its hundredth page", "/v1/cases?cursor=" + hundredth(client), false);
    page(client, "search: state, type, topic", search("state=NV&type=LABOR&topic=HOTEL"), false);
    page(client, "search: a tag", search("tag=storm-relief"), false);
    page(client, "search: half of all", search("requestType=TIP"), false);
    page(
        client,
        "search: rule, open, month",
        search("rule=TRI-3@1&status=OPEN&openedFrom=2026-01-01T00:00:00Z"),
        false);
    page(
        client,
        "search: finds nothing",
        search("state=GU&type=SEX&topic=CARNIVAL&indicator=none"),
        false);
  }

  private static String search(String filters) {
    return "/v1/cases/search?" + filters;
  }

  private void page(HttpClient client, String what, String path, boolean target)
      throws IOException, InterruptedException {
    HttpRequest request = request(path, stack.supervisorToken());
    Histogram latency = new Histogram(3);
    int lines = 0;
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("triage answered " + answer.statusCode() + " for " + what);
      }
      if (i == 0) {
        lines = JSON.readTree(answer.body()).required("items").size();
      }
      if (i >= WARM_UP) {
        latency.recordValue(micros);
      }
    }
    double p99 = latency.getValueAtPercentile(99) / 1_000.0;
    out.printf(
        Locale.ROOT,
        "    %-28s %3d lines   p50 %5.1f ms  p99 %5.1f ms%s%n",
        what,
        lines,
        latency.getValueAtPercentile(50) / 1_000.0,
        p99,
        target
            ? String.format(
                Locale.ROOT,
                "   target p99 < %.0f ms: %s",
                TARGET_MILLIS,
                p99 < TARGET_MILLIS ? "met" : "MISSED")
            : "");
  }

  private String hundredth(HttpClient client) throws IOException, InterruptedException {
    String token = stack.supervisorToken();
    String cursor = "";
    for (int page = 1; page < 100; page++) {
      String path = "/v1/cases" + (cursor.isEmpty() ? "" : "?cursor=" + cursor);
      JsonNode answer =
          JSON.readTree(client.send(request(path, token), BodyHandlers.ofString()).body());
      cursor = answer.required("nextCursor").asText();
    }
    return cursor;
  }

  private HttpRequest request(String path, String token) {
    return HttpRequest.newBuilder(stack.triage().resolve(path))
        .header("Authorization", "Bearer " + token)
        .GET()
        .build();
  }
}
