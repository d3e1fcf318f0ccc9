package org.waylight.referral;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP receiver that answers as told and remembers what it got, by path. */
final class RecordingAgency implements AutoCloseable {
  /** One request. */
  record Received(String path, Map<String, List<String>> headers, String body) {}

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int status = 204;

  RecordingAgency() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + path;
  }

  void answers(int with) {
    status = with;
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
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", url("elsewhere"));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
