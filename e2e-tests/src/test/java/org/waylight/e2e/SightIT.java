package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.e2e.deployment.ListedMetrics;

/** What the packaged services tell of themselves: metrics as listed, log lines as JSON. */
@ExtendWith(WaylightUp.class)
class SightIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SAMPLE = Pattern.compile("(?m)^(waylight_[a-z_]+)");
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @ParameterizedTest
  @ValueSource(strings = {"intake", "triage", "referral", "protocol"})
  @DisplayName("Every metric of Waylight's own that a service exposes is in docs/metrics.md")
  void listed(String service, WaylightUp.Stack stack) throws IOException {
    String scrape = Http.send(Http.to(stack.at(service, "/q/metrics"))).text();
    Set<String> exposed = new TreeSet<>();
    SAMPLE.matcher(scrape).results().forEach(found -> exposed.add(found.group(1)));
    assertThat(exposed).contains("waylight_outbox_waiting", "waylight_dead_letters");
    assertThat(ListedMetrics.read().series()).containsAll(exposed);
  }

  @Test
  @DisplayName("What waits for triage is known by lane")
  void lag(WaylightUp.Stack stack) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(Http.send(Http.to(stack.triage("/q/metrics"))).text())
                    .containsPattern(
                        "waylight_consumer_lag\\{[^}]*topic=\"signals.urgent\"[^}]*} [0-9]")
                    .containsPattern(
                        "waylight_consumer_oldest_seconds\\{[^}]*topic=\"signals.standard\"[^}]*}"
                            + " [0-9]"));
  }

  @Test
  @DisplayName("A log line is a JSON object with service and trace, and without what was said")
  void logLine(WaylightUp.Stack stack) {
    String key = UUID.randomUUID().toString();
    submit(stack, key, "something quite usual");
    submit(stack, key, "something else under the same key");

    JsonNode line =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> about(stack.logs().resolve("intake.log"), "INT-2"), found -> found != null);
    assertThat(line.path("service").asText()).isEqualTo("intake");
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("mdc").path("traceId").asText()).isEqualTo(TRACE);
    assertThat(line.toString()).doesNotContain("something");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "triage", "referral", "protocol"})
  @DisplayName("Every line that a service logs is JSON and names the service")
  void allLines(String service, WaylightUp.Stack stack) throws IOException {
    List<JsonNode> lines = lines(stack.logs().resolve(service + ".log"));
    assertThat(lines).isNotEmpty();
    assertThat(lines).allMatch(line -> line.path("service").asText().equals(service));
    assertThat(lines).allMatch(line -> line.has("timestamp") && line.has("message"));
  }

  private static void submit(WaylightUp.Stack stack, String key, String text) {
    Http.send(
        Http.to(stack.intake("/v1/signals"))
            .header("Authorization", "Bearer " + stack.gateway())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
            .POST(
                BodyPublishers.ofString(
                    "{\"channel\":\"TEXT\",\"messages\":[{\"text\":\"" + text + "\"}]}")));
  }

  private static @Nullable JsonNode about(Path log, String word) throws IOException {
    return lines(log).stream()
        .filter(line -> line.path("message").asText().contains(word))
        .findFirst()
        .orElse(null);
  }

  /** Lines of the JVM itself, before logging begins, are no JSON and no service's. */
  private static List<JsonNode> lines(Path log) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      if (!line.isBlank() && !line.startsWith("WARNING:")) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
