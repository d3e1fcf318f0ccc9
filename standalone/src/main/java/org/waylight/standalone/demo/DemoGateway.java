package org.waylight.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.terminal.ProgressBar;
import org.waylight.standalone.terminal.Terminal;

/**
 * Posts the demo's signals as a gateway would, one after the other, each with its later messages.
 */
final class DemoGateway {
  private final Rest rest;
  private final String intake;
  private final String run;

  /**
   * A gateway.
   *
   * @param run makes this run's keys its own, so that the demo can be played again
   */
  DemoGateway(Rest rest, String intake, String run) {
    this.rest = rest;
    this.intake = intake;
    this.run = run;
  }

  /** Plays all and returns the signal id of every line. */
  Map<String, String> play(List<DemoSignal> signals, Terminal terminal) {
    Map<String, String> ids = new LinkedHashMap<>();
    Map<String, String> receipts = new HashMap<>();
    ProgressBar bar = new ProgressBar(terminal, "signals", signals.size());
    for (DemoSignal signal : signals) {
      JsonNode accepted = post(signal.key(), "/v1/signals", signal.body(receipts)).body();
      String id = accepted.path("signalId").asText();
      ids.put(signal.key(), id);
      receipts.put(signal.key(), accepted.path("receipt").asText());
      signal
          .then()
          .forEach(later -> post(later.key(), "/v1/signals/" + id + "/messages", later.body()));
      bar.at(ids.size());
    }
    bar.end(ids.size());
    return ids;
  }

  private Answer post(String key, String path, JsonNode body) {
    return rest.post(
            Tokens.GATEWAY,
            intake + path,
            body,
            Map.of("Idempotency-Key", "\"" + key + "-" + run + "\""))
        .expectOk("Signal " + key);
  }
}
