package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.waylight.standalone.client.ClientFailure;

/**
 * An agency that fails, a third of the time unless said, at being told and at confirming; it knows
 * each report by its id and takes it in once, however often it is told.
 */
final class FailingRecipient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Something that came or was asked for, and when that began, by the nanosecond clock. */
  record Seen(String reportId, long at) {}

  private final HttpServer server;
  private final HttpClient http;
  private final Random chance;
  private final int failsOneIn;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> contents = new ConcurrentHashMap<>();
  private final List<Seen> told = new CopyOnWriteArrayList<>();
  private final List<Seen> fetched = new CopyOnWriteArrayList<>();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger repeats = new AtomicInteger();
  private final AtomicInteger forged = new AtomicInteger();
  private volatile Credential credential = new Credential("", "", "");
  private volatile boolean closed;

  FailingRecipient(int port, HttpClient http, long seed) {
    this(port, http, seed, 3);
  }

  /** One that fails once in so many times. */
  FailingRecipient(int port, HttpClient http, long seed, int failsOneIn) {
    this.http = http;
    this.failsOneIn = failsOneIn;
    this.chance = new Random(seed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new ClientFailure("Port " + port + " for the recipient is taken", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  void knows(Credential given) {
    credential = given;
  }

  /** Every call that said that a report waits, also those that were answered with a failure. */
  List<Seen> told() {
    return List.copyOf(told);
  }

  /** Every request for a report that brought one. */
  List<Seen> fetched() {
    return List.copyOf(fetched);
  }

  /** The reports that were confirmed. */
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /** Reports that read differently when they were fetched again. */
  List<String> changed() {
    return contents.entrySet().stream()
        .filter(e -> e.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  int failed() {
    return failed.get();
  }

  int repeats() {
    return repeats.get();
  }

  int forged() {
    return forged.get();
  }

  @Override
  public void close() {
    closed = true;
    work.shutdownNow();
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (!exchange.getRequestURI().getPath().startsWith("/agencies/")) {
        exchange.sendResponseHeaders(204, -1); // A page of the demo's pager.
        return;
      }
      HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
      if (!signed(headers, body)) {
        forged.incrementAndGet();
      }
      String report = headers.firstValue("webhook-id").orElse("");
      told.add(new Seen(report, System.nanoTime()));
      if (fails()) {
        failed.incrementAndGet();
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      if (begun.add(report)) {
        String url = JSON.readTree(body).path("data").path("url").asText();
        work.execute(() -> takeIn(report, url));
      } else {
        repeats.incrementAndGet();
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private boolean signed(HttpHeaders headers, String body) {
    try {
      new Webhook(credential.secret()).verify(body, headers.map());
      return true;
    } catch (WebhookVerificationException wrong) {
      return false;
    } catch (Exception e) {
      throw new ClientFailure("The webhook's secret is unusable: " + e.getMessage(), e);
    }
  }

  private boolean fails() {
    synchronized (chance) {
      return chance.nextInt(failsOneIn) == 0;
    }
  }

  /**
   * Fetches and confirms until it is confirmed, or withdrawn. A confirmation whose answer was lost
   * is sent again: the report is no longer to be had if it arrived.
   */
  private void takeIn(String report, String url) {
    boolean done = false;
    boolean unheard = false;
    while (!done && !closed) {
      int status = unheard ? 200 : fetch(report, url);
      if (status == 200 && fails()) {
        failed.incrementAndGet();
      } else if (status == 200) {
        status = acknowledge(report, url);
        unheard = status == 0;
      }
      done = gone(status) || acknowledged.contains(report);
      if (!done) {
        ReplicaKills.pause(PAUSE);
      }
    }
  }

  private int fetch(String report, String url) {
    long began = System.nanoTime();
    return status(
        credential.request(url).GET().build(),
        body -> {
          fetched.add(new Seen(report, began));
          contents.merge(report, body.hashCode() | 1, (one, now) -> one.equals(now) ? now : 0);
        });
  }

  private int acknowledge(String report, String url) {
    int status =
        status(
            credential
                .request(url + "/acknowledge")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            body -> {});
    if (status >= 200 && status < 300) {
      acknowledged.add(report);
    }
    return status;
  }

  private static boolean gone(int status) {
    return status == 404 || status == 410;
  }

  /** The answer's status, its body if it was 200; 0 if there was none. */
  private int status(HttpRequest request, Consumer<String> taker) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        taker.accept(answer.body());
      }
      return answer.statusCode();
    } catch (IOException away) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** What was told or fetched after a moment. */
  static List<Seen> after(List<Seen> seen, Map<String, Long> moments) {
    List<Seen> late = new ArrayList<>();
    for (Seen one : seen) {
      Long moment = moments.get(one.reportId());
      if (moment != null && one.at() - moment > 0) {
        late.add(one);
      }
    }
    return late;
  }
}
