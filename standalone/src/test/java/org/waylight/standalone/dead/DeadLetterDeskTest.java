package org.waylight.standalone.dead;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.dead.DeadLetterDesk.Letter;
import org.waylight.standalone.terminal.Terminal;

class DeadLetterDeskTest {
  private static final String ID = "0198a000-0000-7000-8000-000000000001";
  private static final String LINE =
      """
      {"id":"%s","topic":"signals.urgent","partition":3,"offset":7,"eventId":null,"type":null,
       "reason":"no header ce_id","diedAt":"2026-11-23T01:02:03.123456Z","state":"WAITING"}
      """
          .formatted(ID);

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer service = server();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final DeadLetterScreen screen =
      new DeadLetterScreen(
          new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false));

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void listen() {
    service.createContext("/", this::answer);
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
    http.close();
  }

  private DeadLetterDesk desk() {
    String base = "http://localhost:" + service.getAddress().getPort();
    return new DeadLetterDesk(
        new Rest(http, new Tokens(http, base, "")), name -> base + "/" + name);
  }

  /** Only referral has the letter; of a replay of many, 130 wait. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestMethod() + " " + path + " " + sent);
    String body = "{\"items\":[" + LINE + "]}";
    int status = 200;
    if (path.endsWith("/token")) {
      body = "{\"access_token\":\"t\"}";
    } else if (path.endsWith(ID) && path.startsWith("/triage/")) {
      status = 404;
      body = "{}";
    } else if (path.endsWith(ID)) {
      body =
          "{\"letter\":"
              + LINE
              + ",\"headers\":{\"ce_specversion\":\"1.0\"},\"payloadBytes\":812,"
              + "\"attempts\":2,\"hiddenHeaders\":1}";
    } else if (path.endsWith("/dead-letters/replay")) {
      body =
          sent.contains("until")
              ? "{\"replayed\":30,\"remaining\":0,\"until\":\"2026-11-23T02:00:00Z\"}"
              : "{\"replayed\":100,\"remaining\":30,\"until\":\"2026-11-23T02:00:00Z\"}";
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  @DisplayName("The list says where from, why and what to do, and warns of signals nobody heard")
  void list() {
    Filter filter =
        new Filter("signals.urgent", "no header", Instant.parse("2026-11-23T00:00:00Z"));

    screen.list(desk().waiting("triage", filter, 50));

    assertThat(asked)
        .anyMatch(
            line ->
                line.startsWith(
                    "GET /triage/v1/dead-letters?limit=50&topic=signals.urgent&reason=no+header"
                        + "&since=2026-11-23T00%3A00%3A00Z"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(ID, "no header ce_id", "people nobody heard", "./waylight dead show");
  }

  @Test
  @DisplayName("An empty list says so")
  void empty() {
    screen.list(List.of());
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("No dead letter waits for a decision.");
  }

  @Test
  @DisplayName("A letter is found in whichever service keeps it, and shown with its size only")
  void show() {
    Letter letter = desk().find(List.of("triage", "referral"), ID);
    screen.show(letter);
    assertThat(letter.service()).isEqualTo("referral");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("812 bytes, not shown", "attempts   2", "1 more headers", "dead replay " + ID);
  }

  @Test
  @DisplayName("All are replayed a hundred at a time, up to the time of the first batch")
  void replayAll() {
    var done = desk().replayAll("referral", new Filter("cases", null, null), (n, left) -> {});
    assertThat(done.count()).isEqualTo(130);
    assertThat(asked.stream().filter(line -> line.contains("/dead-letters/replay")))
        .containsExactly(
            "POST /referral/v1/dead-letters/replay {\"topic\":\"cases\",\"limit\":100}",
            "POST /referral/v1/dead-letters/replay"
                + " {\"topic\":\"cases\",\"limit\":100,\"until\":\"2026-11-23T02:00:00Z\"}");
  }

  @Test
  @DisplayName("Discarding says why, one and only there where the letter is")
  void discard() {
    desk().discard(new Letter("referral", screenNode()), ID, "sent twice by a test gateway");
    assertThat(asked.getLast())
        .isEqualTo(
            "DELETE /referral/v1/dead-letters/"
                + ID
                + " {\"reason\":\"sent twice by a test gateway\"}");
  }

  private static com.fasterxml.jackson.databind.JsonNode screenNode() {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
  }
}
