package org.waylight.standalone.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waylight.contracts.Topics;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.Ports;
import org.waylight.standalone.terminal.Terminal;

/** Sees a restore through on the running stack, as the operator gwen. */
public final class AfterRestore {
  private static final String OPERATOR = "gwen";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What each kind of finding means, and what a person does about it. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "consentsWithdrawn",
          "consents withdrawn since the backup, withdrawn again",
          "consentsRefused",
          "noes said since the backup, on file again",
          "reportsLeft",
          "reports that left and were confirmed, on record again: they do not leave twice",
          "deliveriesSettled",
          "deliveries that had ended, ended again",
          "consentsToAskAgain",
          "yeses said since the backup are lost: ask the person again",
          "approvalsToRepeat",
          "approvals are lost and nothing tells that the report left: ask the recipient, then decide"
              + " again",
          "toldNotConfirmed",
          "recipients were told and have not confirmed: call them",
          "reportsLeftNotConfirmed",
          "reports left and were not confirmed, and their text is lost: call the recipient",
          "leftUnknown",
          "reports left of which Kafka does not hold enough: look at them by hand",
          "casesUnknown",
          "noes were said about cases that are not here: look at them by hand");

  private final Terminal terminal;
  private final Ports ports;
  private final Rest rest;
  private final String bootstrapServers;

  /** A restore on the stack with these ports. */
  public AfterRestore(Terminal terminal, Ports ports, Rest rest, String bootstrapServers) {
    this.terminal = terminal;
    this.ports = ports;
    this.rest = rest;
    this.bootstrapServers = bootstrapServers;
  }

  /** How referral-service stands. */
  public JsonNode state() {
    return rest.get(OPERATOR, ports.address("referral") + "/v1/restore")
        .expectOk("How referral-service stands")
        .body();
  }

  /** Shows what was found, and what a person must look at. */
  public void show(JsonNode state) {
    terminal.heading("After the restore to " + state.path("restoredTo").asText());
    if (!state.path("reconciled").asBoolean()) {
      terminal.line("  referral-service is still taking in what Kafka holds.");
      return;
    }
    state
        .path("counts")
        .properties()
        .forEach(
            count ->
                terminal.line(
                    "  %,7d  %s"
                        .formatted(
                            count.getValue().asLong(),
                            MEANINGS.getOrDefault(count.getKey(), count.getKey()))));
    if (state.path("counts").isEmpty()) {
      terminal.line("  Kafka held nothing that referral-service lacked.");
    }
    JsonNode look = state.path("toLookAt");
    if (!look.isEmpty()) {
      terminal.heading("Cases a person must look at");
      look.forEach(
          one ->
              terminal.line(
                  "  %s  %s".formatted(one.path("caseId").asText(), one.path("why").asText())));
    }
  }

  /**
   * Has every case erased again that Kafka says was erased since; what triage does not know as
   * erased waits for a supervisor.
   *
   * @return how many, by what came of them
   */
  public Map<String, Integer> eraseAgain(Instant restoredTo) {
    Set<String> cases = new LinkedHashSet<>();
    try (KafkaState kafka = new KafkaState(bootstrapServers)) {
      kafka.read(
          List.of(Topics.ERASURES), Map.of(), record -> erased(record.value(), restoredTo, cases));
    }
    Map<String, Integer> outcomes = new TreeMap<>();
    for (String caseId : cases) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putArray("caseIds").add(caseId);
      Answer answer =
          rest.post(OPERATOR, ports.address("triage") + "/v1/erasures/again", body)
              .expectOk("Erasing again");
      JsonNode line = answer.body().findPath("outcome");
      outcomes.merge(line.asText(), 1, Integer::sum);
      if (line.asText().equals("TO_BE_CONFIRMED")) {
        terminal.line("  " + caseId + "  was erased: a supervisor confirms it again");
      } else if (line.asText().equals("REFUSED")) {
        terminal.line("  " + caseId + "  was erased and is not here or not closed: look at it");
      }
    }
    return outcomes;
  }

  private static void erased(byte[] value, Instant restoredTo, Set<String> cases) {
    try {
      JsonNode event = JSON.readTree(value);
      // A proof has the service that gives it; what triage tells has the signals.
      if (event.has("signalIds")
          && Instant.parse(event.path("at").asText()).isAfter(restoredTo.minusSeconds(600))) {
        cases.add(event.path("caseId").asText());
      }
    } catch (IOException noEvent) {
      // A dead letter's business.
    }
  }

  /** Lets referral-service go on. */
  public void resume() {
    rest.post(
            OPERATOR,
            ports.address("referral") + "/v1/restore/resume",
            JsonNodeFactory.instance.objectNode())
        .expectOk("Going on");
  }
}
