package org.waylight.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** A service's answer: its status, headers, and body as JSON (missing if it had none). */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The entity tag for a later {@code If-Match}. */
  public String entityTag() {
    return headers.firstValue("ETag").orElse("*");
  }

  /** The answer, or a failure that says what was asked and what the service said. */
  public Answer expectOk(String asked) {
    if (!ok()) {
      throw new ClientFailure(asked + " was answered with " + status + ": " + problem());
    }
    return this;
  }

  private String problem() {
    StringBuilder text = new StringBuilder(body.path("title").asText(""));
    if (body.hasNonNull("detail")) {
      text.append(" (").append(body.get("detail").asText()).append(")");
    }
    for (JsonNode error : body.path("errors")) {
      text.append("; ").append(error.path("field").asText());
      text.append(": ").append(error.path("problem").asText());
    }
    return text.toString();
  }
}
