package org.waylight.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Listens to the supervisors' live alerts and notes when each arrived. */
public final class AlertStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final CountDownLatch connected = new CountDownLatch(1);
  private final Consumer<Arrived> onArrival;
  private volatile String trouble = "";

  /** An alert and the moment it came in. */
  public record Arrived(JsonNode alert, Instant at) {
    /** From the signal's durable acceptance to here. */
    public Duration latency() {
      return Duration.between(Instant.parse(alert.path("signalReceivedAt").asText()), at);
    }
  }

  public AlertStream(Clock clock, Consumer<Arrived> onArrival) {
    this.clock = clock;
    this.onArrival = onArrival;
  }

  /** Connects as the person and returns once the stream is open. */
  public void open(Rest rest, String who, String triage) {
    HttpRequest request =
        rest.request(who, triage + "/v1/alerts")
            .header("Accept", "text/event-stream")
            .timeout(Duration.ofHours(1))
            .GET()
            .build();
    Thread.ofVirtual().name("alerts").start(() -> listen(request));
    try {
      if (!connected.await(20, TimeUnit.SECONDS) || !trouble.isEmpty()) {
        throw new ClientFailure("The stream of alerts did not open. " + trouble);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  /** What has arrived so far, in order. */
  public List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void listen(HttpRequest request) {
    try {
      HttpResponse<Stream<String>> response =
          http.send(request, HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        trouble = "It was answered with " + response.statusCode() + ".";
      }
      connected.countDown();
      try (Stream<String> lines = response.body()) {
        lines.filter(line -> line.startsWith("data:")).forEach(this::take);
      }
    } catch (IOException | UncheckedIOException e) {
      // After close() this is how the stream ends; before it, triage is away.
      trouble = "triage does not answer.";
      connected.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String line) {
    try {
      Arrived one = new Arrived(JSON.readTree(line.substring("data:".length())), clock.instant());
      arrived.add(one);
      onArrival.accept(one);
    } catch (JsonProcessingException e) {
      trouble = "An alert was no JSON.";
    }
  }
}
