package org.waylight.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the demo's people and of its gateway, renewed before they end. */
public final class Tokens {
  /** Who the gateway of the demo is, among the names of the people. */
  public static final String GATEWAY = "demo-gateway";

  private static final Duration RENEWAL = Duration.ofSeconds(120);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI endpoint;
  private final String gatewaySecret;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String value, long until) {}

  /**
   * Tokens of a realm.
   *
   * @param issuer the realm's address
   */
  public Tokens(HttpClient http, String issuer, String gatewaySecret) {
    this.http = http;
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.gatewaySecret = gatewaySecret;
  }

  /** The {@code Authorization} header of a person, or of the gateway. */
  public String bearer(String who) {
    Token token =
        tokens.compute(
            who,
            (name, old) -> old != null && old.until() - System.nanoTime() > 0 ? old : fetch(name));
    return "Bearer " + token.value();
  }

  private Token fetch(String who) {
    Map<String, String> form =
        who.equals(GATEWAY)
            ? Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                GATEWAY,
                "client_secret",
                gatewaySecret)
            : Map.of(
                "grant_type",
                "password",
                "client_id",
                "waylight-cli",
                "username",
                who,
                "password",
                "demo-" + who);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new ClientFailure(
            "Keycloak gave no token for " + who + ": " + body.path("error_description").asText());
      }
      return new Token(body.get("access_token").asText(), System.nanoTime() + RENEWAL.toNanos());
    } catch (IOException e) {
      throw new ClientFailure("Keycloak does not answer at " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
