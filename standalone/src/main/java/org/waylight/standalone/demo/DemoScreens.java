package org.waylight.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.waylight.standalone.client.AlertStream.Arrived;
import org.waylight.standalone.terminal.Terminal;

/** How the demo shows what the services say. */
final class DemoScreens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN_ALERTS = 6;

  private final Terminal terminal;

  DemoScreens(Terminal terminal) {
    this.terminal = terminal;
  }

  void alerts(List<Arrived> alerts) {
    for (Arrived arrived : alerts.subList(0, Math.min(SHOWN_ALERTS, alerts.size()))) {
      JsonNode alert = arrived.alert();
      terminal.line(
          "  %-8s %-20s case %s  %5d ms  %s"
              .formatted(
                  alert.path("urgency").asText(),
                  alert.path("kind").asText(),
                  shortened(alert.path("caseId").asText()),
                  arrived.latency().toMillis(),
                  terminal.faint(joined(alert.path("ruleIds")))));
    }
    Percentiles latency = Percentiles.of(alerts.stream().map(Arrived::latency).toList());
    terminal.line(
        "  %d alerts; from the accepted signal to ada's stream: p50 %d ms, p99 %d ms"
            .formatted(alerts.size(), latency.at(50).toMillis(), latency.at(99).toMillis()));
  }

  void queue(JsonNode page) {
    page.path("items")
        .forEach(
            item ->
                terminal.line(
                    "  %-8s due %-20.19s case %s  %-20s %s"
                        .formatted(
                            item.path("urgency").asText(),
                            item.path("dueAt").asText(),
                            shortened(item.path("caseId").asText()),
                            item.path("requestType").asText(""),
                            item.path("status").asText())));
  }

  void explained(JsonNode file) {
    new Explanation(file).print(terminal);
  }

  void plan(JsonNode plan) {
    plan.path("actions")
        .forEach(
            action -> {
              String verdict =
                  action.path("allowed").asBoolean()
                      ? terminal.good("allowed")
                      : terminal.bad("closed ");
              terminal.line(
                  "  %s %-9s %-28s %-17s %s"
                      .formatted(
                          verdict,
                          action.path("mandated").asBoolean() ? "mandated" : "",
                          action.path("kind").asText(),
                          action.path("basis").asText(""),
                          action.path("organisation").path("name").asText("")));
              action
                  .path("why")
                  .forEach(why -> terminal.line(terminal.faint("            " + why.asText())));
            });
  }

  void report(String body) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
      text.lines().forEach(line -> terminal.line(terminal.faint("      " + line)));
    } catch (JsonProcessingException e) {
      terminal.line(terminal.bad("  The report is no JSON."));
    }
  }

  private static String shortened(String id) {
    return id.length() > 8 ? id.substring(id.length() - 8) : id;
  }

  private static String joined(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.asText()));
    return String.join(", ", all);
  }
}
