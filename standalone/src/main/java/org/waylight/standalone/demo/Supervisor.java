package org.waylight.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.stack.Ports;

/** The demo's supervisor: looks at cases and plans, and decides. */
final class Supervisor {
  private static final String NAME = "ada";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Rest rest;
  private final String triage;
  private final String referral;

  Supervisor(Rest rest, Ports ports) {
    this.rest = rest;
    this.triage = ports.address("triage");
    this.referral = ports.address("referral");
  }

  /** The queue's first page. */
  JsonNode queue(int limit) {
    return rest.get(NAME, triage + "/v1/cases?limit=" + limit).expectOk("The queue").body();
  }

  /** The case that a signal is in, as the queue shows it, as soon as triage has it. */
  JsonNode caseOf(String signalId) {
    return Await.until(
        "triage to open a case for a signal",
        PATIENCE,
        () -> {
          Answer found =
              rest.get(NAME, triage + "/v1/cases?signal=" + signalId).expectOk("The queue");
          return Optional.ofNullable(found.body().path("items").get(0));
        });
  }

  /** A case with its assessment and evidence. */
  JsonNode caseFile(String caseId) {
    return rest.get(NAME, triage + "/v1/cases/" + caseId).expectOk("The case").body();
  }

  /** The plan of a case, as soon as referral proposes one. */
  Answer plan(String caseId) {
    return Await.until(
        "referral to propose a plan",
        PATIENCE,
        () -> {
          Answer answer = rest.get(NAME, referral + "/v1/cases/" + caseId + "/plan");
          return answer.status() == 404
              ? Optional.empty()
              : Optional.of(answer.expectOk("The plan"));
        });
  }

  /** Approves an action of a plan as it was read. */
  JsonNode approve(String caseId, Answer plan, JsonNode action, String reason, String summary) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("previewDigest", action.path("previewDigest").asText())
            .put("reason", reason)
            .put("summary", summary);
    return rest.post(
            NAME,
            referral
                + "/v1/cases/"
                + caseId
                + "/plan/actions/"
                + action.path("actionId").asText()
                + "/approve",
            body,
            Map.of("If-Match", plan.entityTag()))
        .expectOk("The approval")
        .body();
  }

  /** The reports of a case with their attempts. */
  JsonNode reports(String caseId) {
    return rest.get(NAME, referral + "/v1/cases/" + caseId + "/reports")
        .expectOk("The reports")
        .body();
  }
}
