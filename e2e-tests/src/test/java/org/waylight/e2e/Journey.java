package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What gateways and supervisors do, as steps of a test. */
record Journey(WaylightUp.Stack stack) {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** Posts a signal and returns its id and receipt. */
  JsonNode post(String json) {
    Http.Answer answer =
        Http.send(
            Http.post(
                Http.to(stack.intake("/v1/signals"), stack.gateway())
                    .header("Idempotency-Key", UUID.randomUUID().toString()),
                json));
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return answer.json();
  }

  /** The case that a signal came to. */
  String caseOf(JsonNode posted) {
    String signal = posted.path("signalId").asText();
    return await("a case of the signal")
        .atMost(SOON)
        .until(
            () -> {
              JsonNode items =
                  Http.send(
                          Http.to(stack.triage("/v1/cases?signal=" + signal), stack.person("ada")))
                      .json()
                      .path("items");
              return items.isEmpty() ? null : items.path(0).path("caseId").asText();
            },
            id -> id != null);
  }

  /** An advocate writes something down about the case. */
  void note(String caseId, String text) {
    Http.Answer answer =
        Http.send(
            Http.post(
                Http.to(stack.triage("/v1/cases/" + caseId + "/notes"), stack.person("cora")),
                Http.JSON.createObjectNode().put("text", text).toString()));
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  /** A case's plan as the supervisor sees it, with its ETag. */
  Http.Answer plan(String caseId) {
    return await("a plan of the case")
        .atMost(SOON)
        .until(
            () ->
                Http.send(
                    Http.to(stack.referral("/v1/cases/" + caseId + "/plan"), stack.person("ada"))),
            answer -> answer.status() == 200);
  }

  static List<JsonNode> actions(Http.Answer plan) {
    return StreamSupport.stream(plan.json().path("actions").spliterator(), false).toList();
  }

  static Optional<JsonNode> action(Http.Answer plan, String recipientKind) {
    return actions(plan).stream()
        .filter(action -> action.path("recipientKind").asText().equals(recipientKind))
        .filter(action -> action.path("allowed").asBoolean())
        .findFirst();
  }

  /** Approves what the plan showed. */
  Http.Answer approve(String caseId, Http.Answer plan, JsonNode action, String reason) {
    String body =
        Http.JSON
            .createObjectNode()
            .put("previewDigest", action.path("previewDigest").asText())
            .put("reason", reason)
            .toString();
    return Http.send(
        Http.post(
            Http.to(
                    stack.referral(
                        "/v1/cases/"
                            + caseId
                            + "/plan/actions/"
                            + action.path("actionId").asText()
                            + "/approve"),
                    stack.person("ada"))
                .header("If-Match", plan.etag()),
            body));
  }

  /** What an organisation needs to verify webhooks and fetch its reports. */
  JsonNode credential(String organisation) {
    Http.Answer answer =
        Http.send(
            Http.to(
                    stack.referral("/v1/recipients/" + organisation + "/credential"),
                    stack.person("gwen"))
                .PUT(java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
