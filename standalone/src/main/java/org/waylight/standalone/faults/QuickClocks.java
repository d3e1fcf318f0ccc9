package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;

/**
 * A clock policy under which clocks run out within the run, published as people would: dana drafts,
 * emil approves, and withdraws it afterwards.
 */
final class QuickClocks implements AutoCloseable {
  static final Duration URGENT = Duration.ofSeconds(20);
  static final Duration SECOND_STEP = Duration.ofSeconds(20);
  static final Duration REPEAT = Duration.ofMinutes(2);
  static final String FIRST = "on-duty";
  static final String SECOND = "shift-lead";

  private final Rest rest;
  private final String policy;

  private QuickClocks(Rest rest, String policy) {
    this.rest = rest;
    this.policy = policy;
  }

  static QuickClocks publish(Rest rest, String protocol, Clock clock) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", "clocks");
    body.put("effectiveFrom", LocalDate.now(clock).toString());
    ObjectNode settings = body.putObject("settings");
    settings.put("urgent", URGENT.toString());
    settings.put("crisis", "PT1H");
    settings.put("routine", "PT24H");
    settings.put("repeat", REPEAT.toString());
    settings.put("ladder", FIRST + " PT0S STREAM, " + SECOND + " " + SECOND_STEP + " PAGER");
    Answer drafted =
        rest.post("dana", protocol + "/v1/policies", body).expectOk("The draft of a clock policy");
    String policy = protocol + "/v1/policies/" + drafted.body().path("id").asText();
    Answer submitted =
        rest.post(
                "dana",
                policy + "/submit",
                JsonNodeFactory.instance.objectNode(),
                Map.of("If-Match", drafted.entityTag()))
            .expectOk("The submission of a clock policy");
    rest.post(
            "emil",
            policy + "/approve",
            JsonNodeFactory.instance.objectNode(),
            Map.of("If-Match", submitted.entityTag()))
        .expectOk("The approval of a clock policy");
    return new QuickClocks(rest, policy);
  }

  @Override
  public void close() {
    String tag = rest.get("emil", policy).expectOk("A clock policy").entityTag();
    ObjectNode why = JsonNodeFactory.instance.objectNode().put("reason", "the run is over");
    rest.post("emil", policy + "/withdraw", why, Map.of("If-Match", tag))
        .expectOk("The end of a clock policy");
  }
}
