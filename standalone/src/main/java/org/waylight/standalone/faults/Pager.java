package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.DemoPager;

/**
 * A pager that speaks the real protocol: verifies every signature, drops repeats by their id, and
 * now and then fails, before it took the page or after.
 */
final class Pager implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EVERY_FAILURE = 10;

  private final HttpServer server;
  private final Random random = new Random(1);
  private final Map<String, JsonNode> pages = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger forged = new AtomicInteger();
  private final AtomicInteger repeats = new AtomicInteger();

  Pager(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new ClientFailure("Port " + port + " for the pager is taken", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(DemoPager.PATH, this::take);
    server.start();
  }

  /** Whether it has a page about a step of a case. */
  boolean has(String caseId, String step) {
    return told.contains(caseId + " " + step);
  }

  int pages() {
    return pages.size();
  }

  int calls() {
    return calls.get();
  }

  int forged() {
    return forged.get();
  }

  int repeats() {
    return repeats.get();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.incrementAndGet();
      if (!signed(exchange, body)) {
        forged.incrementAndGet();
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      int luck = luck();
      if (luck == 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      JsonNode page = JSON.readTree(body);
      if (pages.putIfAbsent(page.path("id").asText(), page) != null) {
        repeats.incrementAndGet();
      }
      JsonNode data = page.path("data");
      told.add(data.path("caseId").asText() + " " + data.path("step").asText());
      exchange.sendResponseHeaders(luck == 1 ? 500 : 204, -1);
    }
  }

  private synchronized int luck() {
    return random.nextInt(2 * EVERY_FAILURE);
  }

  private static boolean signed(HttpExchange exchange, String body) {
    try {
      new Webhook(DemoPager.SECRET)
          .verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (n, v) -> true).map());
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    } catch (Exception e) {
      throw new ClientFailure("The demo's pager secret is unusable: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
