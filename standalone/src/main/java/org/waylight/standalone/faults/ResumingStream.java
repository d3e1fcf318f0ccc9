package org.waylight.standalone.faults;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;

/**
 * A supervisor's screen: follows the alerts of one replica, and when the connection breaks, goes on
 * at the other after the last alert it got.
 */
final class ResumingStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Rest rest;
  private final String who;
  private final List<String> replicas;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Thread thread;
  private final List<Heard> heard = new ArrayList<>();
  private long last;
  private int connections;
  private volatile boolean closing;

  /** An alert as it came in. */
  record Heard(long id, String kind, Duration latency) {}

  /**
   * Begins to follow.
   *
   * @param replicas their addresses, the one to begin with first
   * @param last the number of the last alert that is not wanted
   */
  ResumingStream(Rest rest, String who, List<String> replicas, long last, Clock clock) {
    this.rest = rest;
    this.who = who;
    this.replicas = replicas;
    this.last = last;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("alerts-" + who).start(this::follow);
  }

  /** What has come so far, in the order in which it came. */
  synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** How often it had to connect. */
  synchronized int connections() {
    return connections;
  }

  @Override
  public void close() {
    closing = true;
    http.shutdownNow();
    thread.interrupt();
  }

  private void follow() {
    for (int i = 0; !closing; i++) {
      try {
        listen(replicas.get(i % replicas.size()));
      } catch (IOException | UncheckedIOException | ClientFailure broken) {
        // The other replica has the same alerts.
      } catch (InterruptedException e) {
        return;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void listen(String replica) throws IOException, InterruptedException {
    HttpRequest request =
        rest.request(who, replica + "/v1/alerts")
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", Long.toString(last))
            .timeout(Duration.ofSeconds(10))
            .GET()
            .build();
    HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() == 200) {
        synchronized (this) {
          connections++;
        }
        lines.filter(line -> line.startsWith("data:")).forEach(this::take);
      }
    }
  }

  private void take(String line) {
    try {
      JsonNode alert = JSON.readTree(line.substring("data:".length()));
      if (alert.has("alertId")) {
        Duration latency =
            Duration.between(Instant.parse(alert.path("raisedAt").asText()), clock.instant());
        synchronized (this) {
          last = alert.path("alertId").asLong();
          heard.add(new Heard(last, alert.path("kind").asText(), latency));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
