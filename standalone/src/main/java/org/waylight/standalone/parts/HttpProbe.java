package org.waylight.standalone.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an address whether it answers with 200. */
final class HttpProbe implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request;

  HttpProbe(String address) {
    request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(3)).build();
  }

  boolean answers() {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
