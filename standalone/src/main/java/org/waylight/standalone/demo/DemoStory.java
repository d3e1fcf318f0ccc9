package org.waylight.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.waylight.standalone.client.AlertStream;
import org.waylight.standalone.client.AlertStream.Arrived;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.demo.Agency.Credential;
import org.waylight.standalone.demo.Agency.Told;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.Terminal;

/** The demo from the first signal to the acknowledged report, scene by scene. */
public final class DemoStory {
  private static final String CHILD = "demo-001";
  private static final String ADULT_WHO_SAYS_NO = "demo-002";
  private static final String ANONYMOUS = "demo-005";
  private static final Duration DELIVERY = Duration.ofSeconds(60);

  private final Terminal terminal;
  private final Ports ports;
  private final InetSocketAddress receiver;
  private final HttpClient http;
  private final Rest rest;
  private final Clock clock;
  private final Supervisor ada;
  private final Checks checks;
  private final DemoScreens screens;

  /**
   * A demo of a stack.
   *
   * @param receiver where the agency's webhook listens
   */
  public DemoStory(
      Terminal terminal,
      Ports ports,
      InetSocketAddress receiver,
      HttpClient http,
      Rest rest,
      Clock clock) {
    this.terminal = terminal;
    this.ports = ports;
    this.receiver = receiver;
    this.http = http;
    this.rest = rest;
    this.clock = clock;
    this.ada = new Supervisor(rest, ports);
    this.checks = new Checks(terminal);
    this.screens = new DemoScreens(terminal);
  }

  /** Plays it all; true if every promise was kept. */
  public boolean play(Path file) {
    List<DemoSignal> signals = DemoSignal.read(file);
    Instant start = clock.instant();
    try (AlertStream alerts = new AlertStream(clock, alert -> {});
        Agency agency = new Agency(receiver, http)) {
      alerts.open(rest, "ada", ports.address("triage"));
      terminal.heading("1. The gateway posts " + signals.size() + " invented signals");
      String run = Long.toString(start.getEpochSecond(), 36);
      Map<String, String> ids =
          new DemoGateway(rest, ports.address("intake"), run).play(signals, terminal);
      ids.values().forEach(ada::caseOf);

      terminal.heading("2. Urgent alerts, as ada hears them");
      screens.alerts(alerts.arrived().stream().filter(alert -> isNew(alert, start)).toList());
      terminal.heading("3. The queue, the urgent first");
      screens.queue(ada.queue(8));
      JsonNode child = ada.caseOf(id(ids, CHILD));
      String childCase = child.path("caseId").asText();
      terminal.heading("4. One case explained (" + CHILD + ", a child)");
      screens.explained(ada.caseFile(childCase));
      terminal.heading("5. Its plan");
      Answer plan = ada.plan(childCase);
      screens.plan(plan.body());
      terminal.heading("6. ada approves the mandated report, and the agency gets it");
      deliver(agency, childCase, plan);
      terminal.heading("7. What must not happen, does not");
      limits(ids);
    }
    return checks.allKept();
  }

  private static boolean isNew(Arrived alert, Instant start) {
    return !Instant.parse(alert.alert().path("signalReceivedAt").asText()).isBefore(start);
  }

  private void deliver(Agency agency, String caseId, Answer plan) {
    JsonNode action = mandated(plan.body());
    String organisation = action.path("organisation").path("id").asText();
    Credential credential =
        Credential.of(
            rest.put(
                    "gwen",
                    ports.address("referral") + "/v1/recipients/" + organisation + "/credential",
                    JsonNodeFactory.instance.objectNode())
                .expectOk("The agency's credential")
                .body());
    terminal.line("  gwen (operator) gives the agency its credential");
    ada.approve(
        caseId,
        plan,
        action,
        "A child is involved: the protocol demands it.",
        "A child may be exploited by an adult. Invented, for the demonstration.");
    terminal.line("  ada approves: " + action.path("organisation").path("name").asText());
    Told told = agency.await(organisation, DELIVERY);
    checks.that(told != null, "the agency's webhook is told that a report waits");
    if (told == null) {
      return;
    }
    checks.that(Agency.signed(told, credential), "its Standard Webhooks signature is valid");
    checks.that(!told.body().contains("Houston"), "the notice itself holds ids only");
    HttpResponse<String> report = agency.fetch(told, credential);
    checks.that(report.statusCode() == 200, "the agency fetches the report with its credential");
    screens.report(report.body());
    checks.that(agency.acknowledge(told, credential) == 204, "and acknowledges it");
    checks.that(
        agency.fetch(told, credential).statusCode() == 410,
        "after which it is no longer to be had");
  }

  private static JsonNode mandated(JsonNode plan) {
    return actions(plan)
        .filter(action -> action.path("mandated").asBoolean() && action.path("allowed").asBoolean())
        .filter(action -> action.path("kind").asText().startsWith("REPORT"))
        .filter(action -> action.hasNonNull("organisation") && !action.hasNonNull("decision"))
        .findFirst()
        .orElseThrow(() -> new ClientFailure("The child's case has no mandated report."));
  }

  private void limits(Map<String, String> ids) {
    JsonNode refused = planOf(ids, ADULT_WHO_SAYS_NO);
    checks.that(
        actions(refused)
            .noneMatch(
                action ->
                    action.path("recipientKind").asText().equals("LAW_ENFORCEMENT")
                        && action.path("allowed").asBoolean()),
        "an adult victim who says no to police has no law-enforcement option (DIS-4)");
    JsonNode anonymous = planOf(ids, ANONYMOUS);
    checks.that(
        actions(anonymous)
            .map(action -> action.path("wouldDisclose").toString())
            .noneMatch(body -> body.contains("@") || body.contains("+1")),
        "an anonymous signaler's address is in nothing that could leave (DIS-3)");
  }

  private JsonNode planOf(Map<String, String> ids, String key) {
    return ada.plan(ada.caseOf(id(ids, key)).path("caseId").asText()).body();
  }

  private static Stream<JsonNode> actions(JsonNode plan) {
    return StreamSupport.stream(plan.path("actions").spliterator(), false);
  }

  private static String id(Map<String, String> ids, String key) {
    String id = ids.get(key);
    if (id == null) {
      throw new ClientFailure("demo/signals.jsonl has no line " + key);
    }
    return id;
  }
}
