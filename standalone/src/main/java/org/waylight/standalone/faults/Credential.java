package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A recipient's credential, as an operator hands it out once. */
public record Credential(String secret, String user, String password) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Credential of(JsonNode body) {
    return new Credential(
        body.path("webhookSecret").asText(),
        body.path("user").asText(),
        body.path("password").asText());
  }

  /** A request of its owner's. */
  public HttpRequest.Builder request(String address) {
    String basic = user + ":" + password;
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(PATIENCE)
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
  }
}
