package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waylight.e2e.WaylightUp.Ended;

/** What an auditor finds out of a running Waylight, over the API and by {@code audit verify}. */
@ExtendWith(WaylightUp.class)
class AuditVerifyIT {
  private static final String CHILD =
      """
      {"channel":"CHAT","messages":[{"text":"A girl of 15 is kept at the motel and may not leave."}],
       "facts":{"minorInvolved":"YES","ages":[15],"language":"en",
         "place":{"country":"US","state":"TX","city":"San Antonio"},
         "signaler":{"kind":"COMMUNITY_MEMBER","anonymous":true}}}
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final WaylightUp.Stack stack;
  private final Journey journey;

  AuditVerifyIT(WaylightUp.Stack stack) {
    this.stack = stack;
    this.journey = new Journey(stack);
  }

  /** A case that ada read and of which a report left. */
  private record Told(String caseId, String organisation, String reportId) {}

  private Told told() throws Exception {
    String caseId = journey.caseOf(journey.post(CHILD));
    Http.send(Http.to(stack.triage("/v1/cases/" + caseId), stack.person("ada")));
    Http.Answer plan = journey.plan(caseId);
    JsonNode action = Journey.action(plan, "LAW_ENFORCEMENT").orElseThrow();
    String organisation = action.path("organisation").path("id").asText();
    JsonNode credential = journey.credential(organisation);
    int before = stack.receiver().of(organisation).size();
    Http.Answer approved = journey.approve(caseId, plan, action, "A child of 15.");
    assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    String webhook =
        await("the webhook")
            .atMost(PATIENCE)
            .until(() -> stack.receiver().of(organisation), came -> came.size() > before)
            .get(before)
            .body();
    String url = Http.JSON.readTree(webhook).at("/data/url").asText();
    String user = credential.path("user").asText();
    String password = credential.path("password").asText();
    for (String end : List.of("", "/acknowledge")) {
      var request = Http.basic(java.net.URI.create(url + end), user, password);
      assertThat(Http.send(end.isEmpty() ? request : Http.post(request, "{}")).status())
          .isBetween(200, 299);
    }
    return new Told(caseId, organisation, approved.json().path("reportId").asText());
  }

  @Test
  @DisplayName(
      "DIS-8 over the API an auditor learns who saw a case, what a person saw and what left to an"
          + " agency, each with why")
  void threeQuestions() throws Exception {
    Told told = told();
    assertThat(ask("triage", "/cases/" + told.caseId)).anySatisfy(line -> isReadBy(line, "ada"));
    assertThat(ask("referral", "/cases/" + told.caseId))
        .anySatisfy(line -> isReadBy(line, "ada"))
        .anySatisfy(
            line -> {
              assertThat(line.path("action").asText()).isEqualTo("DISCLOSE");
              assertThat(line.path("organisationId").asText()).isEqualTo(told.organisation);
              assertThat(line.path("basis").asText()).isEqualTo("MANDATED_MINOR");
            });
    for (String service : List.of("triage", "referral")) {
      assertThat(ask(service, "/actors/ada"))
          .anySatisfy(
              line -> {
                isReadBy(line, "ada");
                assertThat(line.toString()).contains(told.caseId);
                assertThat(line.path("purpose").asText()).isNotBlank();
              });
    }
    assertThat(ask("referral", "/organisations/" + told.organisation))
        .anySatisfy(line -> assertThat(line.path("subjectId").asText()).isEqualTo(told.reportId));
  }

  private static void isReadBy(JsonNode line, String person) {
    assertThat(line.path("action").asText()).isEqualTo("READ");
    assertThat(line.path("actor").asText()).isEqualTo(person);
  }

  private List<JsonNode> ask(String service, String question) {
    String path = "/v1/access-record" + question + "?purpose=COMPLAINT";
    Http.Answer answer = Http.send(Http.to(stack.at(service, path), stack.person("finn")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    answer.json().path("items").forEach(lines::add);
    return lines;
  }

  @Test
  @DisplayName(
      "DIS-8 ./waylight audit verify finds a row changed by hand, a tail cut off and a chain computed"
          + " anew, names service and place, and finds nothing before and after")
  void forged() throws Exception {
    for (int i = 0; i < 4; i++) {
      told(); // A row of triage's record and three of referral's each.
    }
    await("every head on Kafka").atMost(PATIENCE).until(() -> verify().status() == 0);
    assertThat(verify().said()).doesNotContain("CHANGED").contains("intact", "triage", "referral");
    for (String service : List.of("triage", "referral")) {
      try (Connection superuser = stack.superuser()) {
        ForgedRecord record = new ForgedRecord(superuser, service, stack.kafka());
        long last = record.last();

        record.changeRow(last - 2);
        found(service, "entry " + (last - 2) + " was changed");
        record.restore();

        record.cutOffAfter(last - 2);
        found(
            service,
            "2 entries, from %d to %d, are missing, though signed on Kafka"
                .formatted(last - 1, last));
        record.restore();

        record.recomputeFrom(last - 2);
        found(
            service,
            "3 entries, from %d to %d, are not what was signed on Kafka".formatted(last - 2, last));
        record.restore();
      }
      Ended restored = verify();
      assertThat(restored.status()).as(restored.said()).isZero();
    }
  }

  private void found(String service, String finding) throws Exception {
    Ended ended = verify();
    assertThat(ended.status()).as(ended.said()).isEqualTo(1);
    assertThat(ended.said().lines().filter(line -> line.contains("CHANGED")))
        .as(ended.said())
        .singleElement()
        .asString()
        .contains(service);
    assertThat(ended.said()).contains(finding);
  }

  private Ended verify() throws Exception {
    return stack.command("audit", "verify");
  }
}
