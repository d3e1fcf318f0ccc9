package org.waylight.triage;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pager as one would buy it: verifies every signature, drops what it has by its id, and answers
 * badly at first, or takes a page and does not say so.
 */
final class FakePager implements AutoCloseable {
  static final String SECRET = "whsec_c3ludGhldGljLXNlY3JldC1vZi1hLXRlc3Q=";

  private final HttpServer server;
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> forged = new CopyOnWriteArrayList<>();
  private final AtomicInteger dropped = new AtomicInteger();

  FakePager() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks/waylight";
  }

  /** The pages about a case, each once, as they came. */
  List<String> about(String caseId) {
    return pages.values().stream().filter(body -> body.contains(caseId)).toList();
  }

  /** Ids of what was not signed by the service. */
  List<String> forged() {
    return forged;
  }

  /** How many repetitions of a page it had were dropped. */
  int dropped() {
    return dropped.get();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      if (!signed(exchange, body)) {
        forged.add(id);
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      exchange.sendResponseHeaders(answer(id, body), -1);
    }
  }

  /** First a failure that takes nothing, then one that takes the page, then the truth. */
  private int answer(String id, String body) {
    int times = tries.merge(id, 1, Integer::sum);
    if (times == 1) {
      return 500;
    }
    if (pages.putIfAbsent(id, body) != null) {
      dropped.incrementAndGet();
    }
    return times == 2 ? 503 : 204;
  }

  private static boolean signed(HttpExchange exchange, String body) {
    TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    try {
      new Webhook(SECRET).verify(body, headers);
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
