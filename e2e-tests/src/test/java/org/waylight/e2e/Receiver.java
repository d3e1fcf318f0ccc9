package org.waylight.e2e;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
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

/** The agencies' side: takes webhooks at {@code /agencies/{organisation}} and keeps what came. */
final class Receiver implements AutoCloseable {
  /** A webhook as it came, headers included. */
  record Received(String organisation, Map<String, List<String>> headers, String body) {
    /** Throws unless the signature is that of the secret's owner. */
    void verify(String secret) throws WebhookVerificationException, EmptyWebhookSecretException {
      new Webhook(secret).verify(body, headers);
    }
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();

  Receiver(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/agencies/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** From now on an organisation answers with this status; 200 unless told. */
  void answer(String organisation, int status) {
    answers.put(organisation, status);
  }

  List<Received> of(String organisation) {
    return received.stream().filter(each -> each.organisation.equals(organisation)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String organisation = path.substring(path.lastIndexOf('/') + 1);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    received.add(new Received(organisation, headers, body));
    exchange.sendResponseHeaders(answers.getOrDefault(organisation, 200), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
