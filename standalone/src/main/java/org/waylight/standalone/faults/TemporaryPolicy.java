package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;

/**
 * A policy for the time of a run, published as people would: dana drafts and submits it, emil
 * approves it, and withdraws it afterwards.
 */
final class TemporaryPolicy implements AutoCloseable {
  private final Rest rest;
  private final String policy;

  private TemporaryPolicy(Rest rest, String policy) {
    this.rest = rest;
    this.policy = policy;
  }

  static TemporaryPolicy publish(
      Rest rest, String protocol, Clock clock, String name, Map<String, String> settings) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", name);
    body.put("effectiveFrom", LocalDate.now(clock).toString());
    ObjectNode set = body.putObject("settings");
    settings.forEach(set::put);
    Answer drafted =
        rest.post("dana", protocol + "/v1/policies", body).expectOk("The draft of a policy");
    String policy = protocol + "/v1/policies/" + drafted.body().path("id").asText();
    Answer submitted =
        rest.post(
                "dana",
                policy + "/submit",
                JsonNodeFactory.instance.objectNode(),
                Map.of("If-Match", drafted.entityTag()))
            .expectOk("The submission of a policy");
    rest.post(
            "emil",
            policy + "/approve",
            JsonNodeFactory.instance.objectNode(),
            Map.of("If-Match", submitted.entityTag()))
        .expectOk("The approval of a policy");
    return new TemporaryPolicy(rest, policy);
  }

  @Override
  public void close() {
    String tag = rest.get("emil", policy).expectOk("A policy").entityTag();
    ObjectNode why = JsonNodeFactory.instance.objectNode().put("reason", "the run is over");
    rest.post("emil", policy + "/withdraw", why, Map.of("If-Match", tag))
        .expectOk("The end of a policy");
  }
}
