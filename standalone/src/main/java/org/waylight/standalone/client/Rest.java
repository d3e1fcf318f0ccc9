package org.waylight.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Requests to the services as one of the demo's people, or as its gateway. */
public final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final Tokens tokens;

  public Rest(HttpClient http, Tokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  public Answer get(String who, String address) {
    return send(request(who, address).GET().build());
  }

  /** Posts JSON, with further headers. */
  public Answer post(String who, String address, JsonNode body, Map<String, String> headers) {
    return send(
        with(headers, request(who, address))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  public Answer post(String who, String address, JsonNode body) {
    return post(who, address, body, Map.of());
  }

  /** Puts JSON. */
  public Answer put(String who, String address, JsonNode body) {
    return send(
        request(who, address)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** A request with the person's token, to be completed and sent. */
  public HttpRequest.Builder request(String who, String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(PATIENCE)
        .header("Authorization", tokens.bearer(who));
  }

  /** Sends a request and reads the answer's JSON. */
  public Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), json(response.body()));
    } catch (IOException e) {
      throw new ClientFailure(
          request.uri().getAuthority() + " does not answer (" + e.getClass().getSimpleName() + ")",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  /** What is there for everybody, as text. */
  public String text(String address) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new ClientFailure(address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static HttpRequest.Builder with(
      Map<String, String> headers, HttpRequest.Builder builder) {
    headers.forEach(builder::header);
    return builder;
  }
}
