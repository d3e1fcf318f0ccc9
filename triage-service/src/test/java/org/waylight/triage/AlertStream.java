package org.waylight.triage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waylight.testing.TestTokens;

/** A supervisor's connection to the stream of alerts. */
final class AlertStream implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Stream<String> body;

  private AlertStream(int port, String name, @Nullable String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/alerts"))
            .header("Authorization", "Bearer " + TestTokens.of("supervisor", name))
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<Stream<String>> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("status " + response.statusCode());
      }
      body = response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::read);
  }

  static AlertStream connect(int port, String name, @Nullable String lastEventId) {
    return new AlertStream(port, name, lastEventId);
  }

  private void read() {
    try {
      body.forEach(lines::add);
    } catch (RuntimeException closed) {
      lines.add("closed");
    }
  }

  /** The data of every alert so far. */
  List<String> alerts() {
    return lines.stream().filter(line -> line.startsWith("data:")).toList();
  }

  /** The ids of every alert so far. */
  List<String> ids() {
    return lines.stream()
        .filter(line -> line.startsWith("id:"))
        .map(line -> line.substring(3).strip())
        .toList();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
