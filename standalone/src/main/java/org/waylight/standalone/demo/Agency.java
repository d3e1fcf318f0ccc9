package org.waylight.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.waylight.standalone.client.ClientFailure;

/**
 * An invented agency with a webhook on this machine: it verifies who told it, fetches the one
 * report it was told of, and acknowledges it.
 */
final class Agency implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final HttpClient http;
  private final BlockingQueue<Told> told = new ArrayBlockingQueue<>(1000);

  /** A webhook call as it came. */
  record Told(String organisation, HttpHeaders headers, String body) {}

  /** What an operator handed to the agency once. */
  record Credential(String webhookSecret, String user, String password) {
    static Credential of(JsonNode body) {
      return new Credential(
          body.path("webhookSecret").asText(),
          body.path("user").asText(),
          body.path("password").asText());
    }
  }

  Agency(InetSocketAddress address, HttpClient http) {
    this.http = http;
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new ClientFailure(
          "Port "
              + address.getPort()
              + " for the demo's agency is taken; set WAYLIGHT_RECEIVER_PORT for up and demo",
          e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/agencies/", this::take);
    server.start();
  }

  /** The next call to the organisation's webhook, if it comes in time. */
  @Nullable Told await(String organisation, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        Told next = told.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null || next.organisation().equals(organisation)) {
          return next;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Whether the call was signed with the agency's own secret, by the library that agencies use. */
  static boolean signed(Told call, Credential credential) {
    try {
      new Webhook(credential.webhookSecret()).verify(call.body(), call.headers().map());
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    } catch (Exception e) {
      throw new ClientFailure("The webhook's secret is unusable: " + e.getMessage(), e);
    }
  }

  /** Fetches the report that the call told of. */
  HttpResponse<String> fetch(Told call, Credential credential) {
    return send(request(url(call), credential).GET().build());
  }

  /** Confirms that the agency has it. */
  int acknowledge(Told call, Credential credential) {
    return send(request(url(call) + "/acknowledge", credential)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build())
        .statusCode();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      told.add(
          new Told(
              path.substring(path.lastIndexOf('/') + 1),
              HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
              body));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static String url(Told call) {
    try {
      return JSON.readTree(call.body()).path("data").path("url").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpRequest.Builder request(String address, Credential credential) {
    String basic = credential.user() + ":" + credential.password();
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(Duration.ofSeconds(20))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ClientFailure("referral does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }
}
