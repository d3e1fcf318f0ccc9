package org.waylight.standalone.canary;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waylight.standalone.client.Answer;
import org.waylight.standalone.client.Rest;
import org.waylight.standalone.client.Tokens;
import org.waylight.standalone.stack.Ports;

/** Requests that are refused with planted text in them: neither answers nor logs say it back. */
final class BadInput {
  private record Bad(String who, String method, String service, String path, String body) {}

  private final Rest rest;
  private final Ports ports;

  BadInput(Rest rest, Ports ports) {
    this.rest = rest;
    this.ports = ports;
  }

  /** What was answered, by what was asked; that nothing of it was taken is not looked at. */
  Map<String, String> answers(String planted, String caseId) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Bad bad : all(planted, caseId)) {
      HttpRequest request =
          rest.request(bad.who, ports.address(bad.service) + bad.path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "\"bad-" + planted.hashCode() + "\"")
              .header("If-Match", "\"" + planted + "\"")
              .method(bad.method, HttpRequest.BodyPublishers.ofString(bad.body))
              .build();
      Answer answer = rest.send(request);
      answers.put(
          bad.method + " " + bad.service + bad.path.replace(planted, "...") + " " + answers.size(),
          answer.status() + " " + answer.headers().map() + " " + answer.body());
    }
    return answers;
  }

  private static List<Bad> all(String planted, String caseId) {
    String quoted = "\"" + planted + "\"";
    String gateway = Tokens.GATEWAY;
    String signals = "/v1/signals";
    String action = "/v1/cases/" + caseId + "/plan/actions/" + caseId;
    return List.of(
        new Bad(gateway, "POST", "intake", signals, "{\"messages\":[{\"text\":" + quoted),
        new Bad(gateway, "POST", "intake", signals, "{\"channel\":" + quoted + "}"),
        new Bad(
            gateway,
            "POST",
            "intake",
            signals,
            "{\"channel\":\"TEXT\",\"facts\":{\"ages\":[" + quoted + "]}}"),
        new Bad(
            gateway,
            "POST",
            "intake",
            signals,
            "{\"channel\":\"TEXT\",\"facts\":{\"language\":\"! " + planted + "\"}}"),
        new Bad(
            gateway, "POST", "intake", "/v1/channels/webhook/nobody", "{\"text\":" + quoted + "}"),
        new Bad("cora", "POST", "triage", "/v1/cases/" + caseId + "/notes", "{\"text\":" + quoted),
        new Bad("cora", "POST", "triage", "/v1/cases/" + caseId + "/notes", "[" + quoted + "]"),
        new Bad(
            "cora",
            "POST",
            "triage",
            "/v1/cases/" + caseId + "/facts",
            "{\"language\":\"! " + planted + "\"}"),
        new Bad(
            "ada",
            "POST",
            "triage",
            "/v1/cases/" + caseId + "/close",
            "{\"reason\":" + quoted + "}"),
        new Bad(
            "ada",
            "POST",
            "triage",
            "/v1/cases/" + caseId + "/merge",
            "{\"otherCaseId\":" + quoted + ",\"reason\":\"x\"}"),
        new Bad(
            "ada",
            "POST",
            "referral",
            "/v1/cases/" + caseId + "/consents",
            "{\"recipientKind\":" + quoted + "}"),
        new Bad("ada", "POST", "referral", action + "/approve", "{\"summary\":" + quoted),
        new Bad(
            "ada",
            "POST",
            "referral",
            action + "/preview",
            "{\"summary\":{\"is\":" + quoted + "}}"),
        new Bad(
            "ada",
            "POST",
            "referral",
            "/v1/phone-tasks/" + caseId + "/complete",
            "{\"takenBy\":" + quoted + "}"),
        new Bad("ada", "POST", "referral", "/v1/delivery/reports/" + caseId + "/outcome", quoted));
  }
}
