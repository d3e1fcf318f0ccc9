package org.waylight.standalone.canary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.faults.Credential;

/**
 * Takes the place of every recipient, and of the pager: keeps each call as it came, fetches the
 * report with its recipient's credential, keeps it, confirms it.
 */
final class TakingRecipients implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final HttpClient http;
  private final Function<String, Credential> credentials;
  private final ExecutorService work = Executors.newFixedThreadPool(4);
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> reports = new ConcurrentHashMap<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  TakingRecipients(int port, HttpClient http, Function<String, Credential> credentials) {
    this.http = http;
    this.credentials = credentials;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new ClientFailure("Port " + port + " for the recipients is taken", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /** Every call: its line, headers and body. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** What was fetched, by the report's id. */
  Map<String, String> reports() {
    return Map.copyOf(reports);
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  @Override
  public void close() {
    work.shutdownNow();
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder call = new StringBuilder();
      call.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> call.append('\n').append(name).append(": ").append(values));
      calls.add(call.append("\n\n").append(body).toString());
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/agencies/")) {
        String organisation = path.substring(path.lastIndexOf('/') + 1);
        String report = exchange.getRequestHeaders().getFirst("webhook-id");
        String url = JSON.readTree(body).path("data").path("url").asText();
        work.execute(() -> fetch(organisation, report, url));
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void fetch(String organisation, String report, String url) {
    try {
      Credential credential = credentials.apply(organisation);
      HttpResponse<String> answer = send(credential.request(url).GET().build());
      if (answer.statusCode() == 200) {
        reports.put(report, answer.body());
        answer =
            send(
                credential
                    .request(url + "/acknowledge")
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
      }
      if (answer.statusCode() >= 300 && !reports.containsKey(report)) {
        troubles.add("report " + report + " was answered with " + answer.statusCode());
      }
    } catch (IOException | ClientFailure e) {
      troubles.add("report " + report + " could not be fetched: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
