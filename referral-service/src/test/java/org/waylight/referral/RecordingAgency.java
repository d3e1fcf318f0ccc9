package org.waylight.referral;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A real HTTP receiver that answers as told and remembers what it got, by path. */
final class RecordingAgency implements AutoCloseable {
  /** One request. */
  record Received(String path, Map<String, List<String>> headers, String body) {}

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> endless = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch released = new CountDownLatch(1);
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private volatile int status = 204;

  RecordingAgency() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  void answers(int with) {
    status = with;
  }

  /** Answers with this at this path, whatever it answers elsewhere. */
  void answersAt(String path, int with) {
    statuses.put("/" + path, with);
  }

  /** Takes requests at this path and says nothing until released. */
  void hangsAt(String path) {
    silent.add("/" + path);
  }

  /** Answers 200 at this path with a body that does not end until released. */
  void neverEndsAt(String path) {
    endless.add("/" + path);
  }

  /** Goes on wherever it hung. */
  void release() {
    silent.clear();
    endless.clear();
    released.countDown();
    released = new CountDownLatch(1);
  }

  List<Received> at(String path) {
    return received.stream().filter(each -> each.path().equals("/" + path)).toList();
  }

  List<Received> all() {
    return List.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
    hang(exchange);
    int answer = statuses.getOrDefault(exchange.getRequestURI().getPath(), status);
    if (answer == 302) {
      exchange.getResponseHeaders().add("Location", url("elsewhere"));
    }
    if (exchange.getResponseCode() == -1) {
      exchange.sendResponseHeaders(answer, -1);
    }
    exchange.close();
  }

  private void hang(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    CountDownLatch until = released;
    if (endless.contains(path)) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
    }
    if (endless.contains(path) || silent.contains(path)) {
      try {
        until.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
