package org.waylight.standalone.canary;

import static org.waylight.standalone.canary.PlantedField.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.waylight.standalone.canary.MadeUpCase.Wish;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.faults.Credential;
import org.waylight.standalone.faults.Desk;
import org.waylight.standalone.replay.Ledger;
import org.waylight.standalone.stack.Ports;

/**
 * What people do with a case in referral: consents are taken back, options held to the table and
 * then approved or declined, with planted text in every word.
 */
final class PlanWork {
  /** A report that was approved. */
  record Approved(String reportId, MadeUpCase about, String recipientKind) {}

  private final Rest rest;
  private final String referral;
  private final Ledger ledger;
  private final Desk desk;
  private final DisclosurePage page;
  private final PlantedForms.Planted planted;
  private final Map<String, Credential> credentials = new ConcurrentHashMap<>();
  private final List<Approved> approved = new CopyOnWriteArrayList<>();
  private final List<String> otherwise = new CopyOnWriteArrayList<>();

  PlanWork(
      Rest rest, Ports ports, Ledger ledger, DisclosurePage page, PlantedForms.Planted planted) {
    this.rest = rest;
    this.referral = ports.address("referral");
    this.ledger = ledger;
    this.desk = new Desk(rest, ports);
    this.page = page;
    this.planted = planted;
  }

  List<Approved> approved() {
    return List.copyOf(approved);
  }

  /** Options that were open or closed otherwise than the table says. */
  List<String> otherwise() {
    return List.copyOf(otherwise);
  }

  /** What an organisation fetches its reports with. */
  Credential credential(String organisation) {
    return credentials.computeIfAbsent(organisation, desk::credential);
  }

  /** Decides the plan that stands on the case as triage knows it, of that version or later. */
  void work(MadeUpCase one, String caseId, long version) {
    Desk.insist(
        "referral to know a case as it is now",
        () ->
            ledger.count("select version from referral.case_file where case_id = '" + caseId + "'")
                    >= version
                ? Optional.of(version)
                : Optional.empty());
    takeBack(one, caseId);
    Answer plan = plan(caseId);
    List<String> open = new ArrayList<>();
    for (JsonNode action : plan.body().path("actions")) {
      String kind = action.path("recipientKind").asText("");
      if (!kind.isEmpty() && action.hasNonNull("organisation")) {
        hold(one, kind, action);
        if (action.path("allowed").asBoolean()) {
          open.add(action.path("actionId").asText());
        }
      }
    }
    if (one.number() % 6 == 0) {
      chooseAnother(one, caseId, plan);
    }
    open.forEach(action -> approve(one, caseId, action));
    decline(one, caseId);
  }

  /** DIS-1, CON-1: what may leave is what the table says. */
  private void hold(MadeUpCase one, String kind, JsonNode action) {
    String said = page.basis(one, kind);
    String found = action.path("allowed").asBoolean() ? action.path("basis").asText() : "";
    if (!said.equals(found)) {
      otherwise.add(
          "%s to %s: %s, the table says %s"
              .formatted(
                  one, kind, found.isEmpty() ? "stays" : found, said.isEmpty() ? "stays" : said));
    }
  }

  private void takeBack(MadeUpCase one, String caseId) {
    if (!one.consents().containsValue(Wish.TAKEN_BACK)) {
      return;
    }
    JsonNode consents =
        rest.get("ada", referral + "/v1/cases/" + caseId + "/consents")
            .expectOk("The consents")
            .body();
    for (JsonNode consent : consents.path("items")) {
      if (one.wish(consent.path("recipientKind").asText()) == Wish.TAKEN_BACK
          && consent.path("elements").toString().contains("SITUATION")) {
        rest.post(
                "ada",
                referral + "/v1/consents/" + consent.path("consentId").asText() + "/withdraw",
                JsonNodeFactory.instance
                    .objectNode()
                    .put("means", "VERBAL")
                    .put("reason", "said by " + planted.text(one.number(), WITHDRAWAL_REASON)))
            .expectOk("A withdrawal");
      }
    }
  }

  private void approve(MadeUpCase one, String caseId, String actionId) {
    Desk.insist(
        "an approval of " + one,
        () -> {
          Answer plan = plan(caseId);
          JsonNode action = action(plan, actionId);
          if (!action.path("decision").isMissingNode() && !action.path("decision").isNull()) {
            return Optional.of(plan);
          }
          if (!action.path("allowed").asBoolean()) {
            return Optional.of(plan);
          }
          credential(action.path("organisation").path("id").asText());
          String at = referral + "/v1/cases/" + caseId + "/plan/actions/" + actionId;
          String summary =
              "Somebody is kept in a house there; asked for word "
                  + planted.text(one.number(), SUMMARY)
                  + ".";
          Answer preview =
              rest.post(
                  "ada",
                  at + "/preview",
                  JsonNodeFactory.instance.objectNode().put("summary", summary));
          if (!preview.ok()) {
            return Optional.empty();
          }
          ObjectNode body = JsonNodeFactory.instance.objectNode();
          body.put("previewDigest", preview.body().path("previewDigest").asText());
          body.put("reason", "they need help, says " + planted.text(one.number(), APPROVAL_REASON));
          body.put("summary", summary);
          body.set("acknowledgedWarnings", preview.body().path("warnings"));
          body.put("why", "heard from " + planted.text(one.number(), TIP_WHY));
          body.put("safety", "safe, says " + planted.text(one.number(), TIP_SAFETY));
          body.put("reachability", "by " + planted.text(one.number(), TIP_REACHABILITY));
          Answer answer =
              rest.post("ada", at + "/approve", body, Map.of("If-Match", plan.entityTag()));
          if (answer.status() == 409 || answer.status() == 412) {
            return Optional.empty();
          }
          answer.expectOk("An approval");
          approved.add(
              new Approved(
                  answer.body().path("reportId").asText(),
                  one,
                  action.path("recipientKind").asText()));
          return Optional.of(answer);
        });
  }

  /** Another recipient where the plan names one; it may be refused. */
  private void chooseAnother(MadeUpCase one, String caseId, Answer plan) {
    for (JsonNode action : plan.body().path("actions")) {
      if (action.hasNonNull("nextBest") && action.path("allowed").asBoolean()) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("organisationId", action.path("nextBest").path("id").asText());
        body.put("reason", "asked by " + planted.text(one.number(), RECIPIENT_REASON));
        rest.post(
            "ada",
            referral
                + "/v1/cases/"
                + caseId
                + "/plan/actions/"
                + action.path("actionId").asText()
                + "/recipient",
            body,
            Map.of("If-Match", plan.entityTag()));
        return;
      }
    }
  }

  private void decline(MadeUpCase one, String caseId) {
    Answer plan = plan(caseId);
    for (JsonNode action : plan.body().path("actions")) {
      if (action.path("kind").asText().equals("FOLLOW_UP")) {
        rest.post(
            "ada",
            referral
                + "/v1/cases/"
                + caseId
                + "/plan/actions/"
                + action.path("actionId").asText()
                + "/decline",
            JsonNodeFactory.instance
                .objectNode()
                .put("reason", "not now, says " + planted.text(one.number(), DECLINE_REASON)),
            Map.of("If-Match", plan.entityTag()));
      }
    }
  }

  private Answer plan(String caseId) {
    return Desk.insist(
        "a plan", () -> Desk.ok(rest.get("ada", referral + "/v1/cases/" + caseId + "/plan")));
  }

  private static JsonNode action(Answer plan, String actionId) {
    for (JsonNode action : plan.body().path("actions")) {
      if (action.path("actionId").asText().equals(actionId)) {
        return action;
      }
    }
    return JsonNodeFactory.instance.objectNode();
  }
}
