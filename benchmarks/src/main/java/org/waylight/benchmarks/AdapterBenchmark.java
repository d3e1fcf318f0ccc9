package org.waylight.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a message costs intake by each adapter, in processor time of its process, beside the generic
 * one. The work of the client and of the stores is not in it.
 */
record AdapterBenchmark(RunningStack stack, PrintStream out) {
  private static final int ROUNDS = 3;
  private static final int MEASURED = 4_000;
  private static final int WARM = 3_000;
  private static final int AT_ONCE = 32;

  void run() throws InterruptedException, IOException {
    out.printf("Adapters: processor time of intake for %,d messages each%n", MEASURED);
    String run = UUID.randomUUID().toString().substring(0, 8);
    SignedRequests requests = new SignedRequests(stack.intake());
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      register(client, "twilio-" + run, "TWILIO", "TEXT", SignedRequests.SECRET);
      register(client, "webhook-" + run, "STANDARD_WEBHOOKS", "CHAT", SignedRequests.SHARED);
      register(client, "chatwoot-" + run, "CHATWOOT", "CHAT", SignedRequests.SECRET);
      register(client, "mailgun-" + run, "MAILGUN", "EMAIL", SignedRequests.SECRET);
      register(client, "sendgrid-" + run, "SENDGRID", "EMAIL", requests.publicKey());
      Thread.sleep(3_000);
      String token = stack.gatewayToken();
      Map<String, Supplier<HttpRequest>> adapters = new LinkedHashMap<>();
      adapters.put("generic", () -> requests.generic(token));
      adapters.put("twilio", () -> requests.twilio("twilio-" + run));
      adapters.put("webhook", () -> requests.webhook("webhook-" + run));
      adapters.put("chatwoot", () -> requests.chatwoot("chatwoot-" + run));
      adapters.put("mailgun", () -> requests.mailgun("mailgun-" + run));
      adapters.put("sendgrid", () -> requests.sendGrid("sendgrid-" + run));
      for (var adapter : adapters.values()) {
        send(client, adapter, WARM);
      }
      for (int round = 1; round <= ROUNDS; round++) {
        report(client, adapters, round);
      }
    }
  }

  private void report(HttpClient client, Map<String, Supplier<HttpRequest>> adapters, int round)
      throws InterruptedException {
    double generic = 0;
    for (var adapter : adapters.entrySet()) {
      Duration before = stack.intakeProcessorTime();
      send(client, adapter.getValue(), MEASURED);
      double micros = stack.intakeProcessorTime().minus(before).toNanos() / 1_000.0 / MEASURED;
      generic = generic == 0 ? micros : generic;
      out.printf(
          Locale.ROOT,
          "  round %d  %-9s %6.0f us   %.2f of generic%n",
          round,
          adapter.getKey(),
          micros,
          micros / generic);
    }
  }

  private static void send(HttpClient client, Supplier<HttpRequest> adapter, int count)
      throws InterruptedException {
    Semaphore room = new Semaphore(AT_ONCE);
    AtomicInteger refused = new AtomicInteger();
    for (int i = 0; i < count; i++) {
      room.acquire();
      CompletableFuture<?> unused =
          client
              .sendAsync(adapter.get(), BodyHandlers.discarding())
              .whenComplete(
                  (answer, failed) -> {
                    if (failed != null || answer.statusCode() / 100 != 2) {
                      refused.incrementAndGet();
                    }
                    room.release();
                  });
    }
    room.acquire(AT_ONCE);
    if (refused.get() > 0) {
      throw new IllegalStateException(refused.get() + " of " + count + " were refused");
    }
  }

  private void register(HttpClient client, String name, String kind, String channel, String secret)
      throws IOException, InterruptedException {
    String more =
        kind.equals("TWILIO")
            ? ",\"hosts\":[\"hotline.example.org\"],\"settings\":{\"account\":\"%s\"}"
                .formatted(SignedRequests.ACCOUNT)
            : "";
    String body =
        "{\"kind\":\"%s\",\"channels\":[\"%s\"],\"secret\":\"%s\"%s}"
            .formatted(kind, channel, secret, more);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.intake() + "/v1/gateways/" + name))
            .header("Authorization", "Bearer " + stack.operatorToken())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 201) {
      throw new IllegalStateException("the gateway could not be registered: " + status);
    }
  }
}
