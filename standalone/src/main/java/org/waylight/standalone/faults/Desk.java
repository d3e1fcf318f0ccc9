package org.waylight.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Await;
import org.waylight.standalone.client.ClientFailure;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.stack.Ports;

/** People at work while a service is killed: what was not answered they ask again. */
public final class Desk {
  private static final String SUPERVISOR = "ada";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String KIND = "LAW_ENFORCEMENT";

  private final Rest rest;
  private final Ports ports;
  private final Map<String, Long> askedAt = new ConcurrentHashMap<>();

  public Desk(Rest rest, Ports ports) {
    this.rest = rest;
    this.ports = ports;
  }

  /** Posts what an adult tells who wants the police to be told; the signal's id. */
  String post(String run, int number) {
    return post(run, number, "TX");
  }

  /** The same, of a state. */
  String post(String run, int number, String state) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("channel", "TEXT");
    body.putArray("messages")
        .addObject()
        .put(
            "text",
            "I am 31. He takes my pay and my passport, I cannot leave. Note %s-%d."
                .formatted(run, number));
    ObjectNode facts = body.putObject("facts");
    facts.putArray("ages").add(31);
    facts.putObject("place").put("country", "US").put("state", state);
    facts.putObject("signaler").put("kind", "VICTIM_SURVIVOR");
    ObjectNode consent = facts.putArray("consents").addObject();
    consent.put("subject", "VICTIM").put("recipientKind", KIND).put("purpose", "REPORT");
    consent.put("state", "GIVEN").put("means", "ELECTRONIC").putArray("elements").add("SITUATION");
    return insist(
        "intake to take a signal",
        () ->
            ok(rest.post(
                    Tokens.GATEWAY,
                    ports.address("intake") + "/v1/signals",
                    body,
                    Map.of("Idempotency-Key", "\"deliveries-" + run + "-" + number + "\"")))
                .map(answer -> answer.body().path("signalId").asText()));
  }

  /** The case that a signal is in. */
  public String caseOf(String signalId) {
    return insist(
        "a case of a signal",
        () ->
            ok(rest.get(SUPERVISOR, ports.address("triage") + "/v1/cases?signal=" + signalId))
                .map(answer -> answer.body().path("items").path(0).path("caseId").asText())
                .filter(id -> !id.isEmpty()));
  }

  /** The organisation that the case's plan would tell. */
  String recipient(String caseId) {
    return insist(
        "a plan with the police in it",
        () ->
            ok(plan(caseId))
                .flatMap(plan -> report(plan.body()))
                .map(action -> action.path("organisation").path("id").asText())
                .filter(id -> !id.isEmpty()));
  }

  /** When the approval of a report was asked for that was answered, by the nanosecond clock. */
  Map<String, Long> askedAt() {
    return Map.copyOf(askedAt);
  }

  /** Approves the report to the police, once; the report's id. */
  String approve(String caseId) {
    return insist("an approval", () -> ok(plan(caseId)).flatMap(plan -> approve(caseId, plan)));
  }

  private Optional<String> approve(String caseId, Answer plan) {
    // An approval that was not answered may have been done.
    Optional<String> known =
        ok(rest.get(SUPERVISOR, referral("/v1/cases/" + caseId + "/reports")))
            .map(answer -> answer.body().path("items").path(0).path("reportId").asText())
            .filter(id -> !id.isEmpty());
    if (known.isPresent()) {
      return known;
    }
    long asked = System.nanoTime();
    Optional<String> report =
        report(plan.body())
            .flatMap(
                action ->
                    ok(
                        rest.post(
                            SUPERVISOR,
                            referral(
                                "/v1/cases/"
                                    + caseId
                                    + "/plan/actions/"
                                    + action.path("actionId").asText()
                                    + "/approve"),
                            JsonNodeFactory.instance
                                .objectNode()
                                .put("previewDigest", action.path("previewDigest").asText())
                                .put("reason", "They asked us to tell the police."),
                            Map.of("If-Match", plan.entityTag()))))
            .map(answer -> answer.body().path("reportId").asText());
    report.ifPresent(id -> askedAt.put(id, asked));
    return report;
  }

  /** The consent that the person gave. */
  public String consent(String caseId) {
    return insist(
        "a consent",
        () ->
            ok(rest.get(SUPERVISOR, referral("/v1/cases/" + caseId + "/consents")))
                .map(answer -> answer.body().findPath("consentId").asText())
                .filter(id -> !id.isEmpty()));
  }

  /** Withdraws a consent; returns once it is known to be withdrawn. */
  public void withdraw(String consentId) {
    insist(
        "a withdrawal",
        () -> {
          Answer answer =
              rest.post(
                  SUPERVISOR,
                  referral("/v1/consents/" + consentId + "/withdraw"),
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("means", "VERBAL")
                      .put("reason", "They changed their mind."));
          // A withdrawal that was not answered may have been done: it is withdrawn already.
          return answer.ok() || answer.status() == 409
              ? Optional.of(answer)
              : Optional.<Answer>empty();
        });
  }

  /** A new credential of an organisation, of which this run's recipient takes the place. */
  public Credential credential(String organisation) {
    return insist(
        "a credential",
        () ->
            ok(rest.put(
                    "gwen",
                    referral("/v1/recipients/" + organisation + "/credential"),
                    JsonNodeFactory.instance.objectNode()))
                .map(answer -> Credential.of(answer.body())));
  }

  /** Whether referral-service says that it is ready. */
  boolean referralReady() {
    try {
      return rest.get(SUPERVISOR, referral("/q/health/ready")).ok();
    } catch (ClientFailure away) {
      return false;
    }
  }

  private Answer plan(String caseId) {
    return rest.get(SUPERVISOR, referral("/v1/cases/" + caseId + "/plan"));
  }

  private static Optional<JsonNode> report(JsonNode plan) {
    for (JsonNode action : plan.path("actions")) {
      if (action.path("recipientKind").asText().equals(KIND)
          && action.path("allowed").asBoolean()
          && action.path("kind").asText().startsWith("REPORT")) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  public static Optional<Answer> ok(Answer answer) {
    return answer.ok() ? Optional.of(answer) : Optional.empty();
  }

  private String referral(String path) {
    return ports.address("referral") + path;
  }

  /** Asks until there is an answer, also while a service is away. */
  public static <T> T insist(String what, Supplier<Optional<T>> ask) {
    return Await.until(
        what,
        PATIENCE,
        () -> {
          try {
            return ask.get();
          } catch (ClientFailure away) {
            return Optional.empty();
          }
        });
  }
}
