package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.stack.EmbeddedStack;
import org.waylight.standalone.stack.Ports;

/** What the services say of themselves. */
final class StackHealth {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http;
  private final Ports ports;

  StackHealth(HttpClient http, Ports ports) {
    this.http = http;
    this.ports = ports;
  }

  /** The mode of intake's stores: BOTH, POSTGRESQL, KAFKA or NONE; AWAY if it does not answer. */
  String intakeMode() {
    for (JsonNode check : ready("intake").path("checks")) {
      if (check.path("name").asText().equals("stores")) {
        return check.path("data").path("mode").asText();
      }
    }
    return "AWAY";
  }

  /** Whether every service is ready. */
  boolean allReady() {
    return EmbeddedStack.SERVICES.stream()
        .allMatch(service -> ready(service).path("status").asText().equals("UP"));
  }

  private JsonNode ready(String service) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(ports.address(service) + "/q/health/ready"))
              .timeout(PATIENCE)
              .build();
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException away) {
      return JSON.missingNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientFailure("Interrupted", e);
    }
  }
}
