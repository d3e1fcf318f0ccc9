package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a posted signal to a delivered report, and what must not happen on the way. */
@ExtendWith(WaylightUp.class)
class SignalToReportIT {
  private static final String CANARY = "canaryZephyrine7741Quillon";
  private static final String EMAIL = CANARY + "@mail.example";

  /**
   * A third party who wants to stay anonymous tells of a child; every personal field is planted.
   */
  private static final String CHILD =
      """
      {"channel":"CHAT",
       "messages":[{"text":"A girl of 15 is kept at the motel. CANARY wrote this."}],
       "facts":{"minorInvolved":"YES","ages":[15],"language":"en",
         "place":{"country":"US","state":"TX","city":"San Antonio","county":"CANARY","tribalLand":"CANARY",
           "street":"12 CANARY Street"},
         "signaler":{"kind":"COMMUNITY_MEMBER","anonymous":true,"relationship":"CANARY next door"},
         "contact":{"name":"CANARY","phone":"+1 210 555 0100","email":"EMAIL","address":"CANARY"},
         "safeContact":{"contactBack":"YES","phoneSafe":"YES","hours":"CANARY",
           "instructions":"ask for CANARY"}}}
      """
          .replace("EMAIL", EMAIL)
          .replace("CANARY", CANARY);

  private static final String ADULT =
      """
      {"channel":"TEXT","messages":[{"text":"I am 31. He takes my pay and my passport. No police."}],
       "facts":{"ages":[31],"place":{"country":"US","state":"TX","city":"San Antonio"},
         "signaler":{"kind":"VICTIM_SURVIVOR"},"contact":{"phone":"+1 210 555 0101"}CONSENTS}}
      """;

  private final WaylightUp.Stack stack;
  private final Journey journey;

  SignalToReportIT(WaylightUp.Stack stack) {
    this.stack = stack;
    this.journey = new Journey(stack);
  }

  @Test
  @DisplayName(
      "DIS-2 RES-1 a minor's mandated report reaches the agency, signed, fetched once, without the"
          + " anonymous signaler")
  void mandatedReportIsDelivered()
      throws IOException, SQLException, WebhookVerificationException, EmptyWebhookSecretException {
    String caseId = journey.caseOf(journey.post(CHILD));
    journey.note(caseId, CANARY + " called again.");
    Http.Answer plan = journey.plan(caseId);
    JsonNode action = Journey.action(plan, "LAW_ENFORCEMENT").orElseThrow();
    assertThat(action.path("mandated").asBoolean()).isTrue();
    assertThat(action.path("basis").asText()).isEqualTo("MANDATED_MINOR");
    String organisation = action.path("organisation").path("id").asText();
    JsonNode credential = journey.credential(organisation);
    int before = stack.receiver().of(organisation).size();

    Http.Answer approved =
        journey.approve(caseId, plan, action, "A child of 15, says " + CANARY + ".");
    assertThat(approved.status()).as(approved.text()).isBetween(200, 299);

    Receiver.Received webhook =
        await("the webhook")
            .atMost(Duration.ofSeconds(30))
            .until(() -> stack.receiver().of(organisation), came -> came.size() > before)
            .get(before);
    webhook.verify(credential.path("webhookSecret").asText());
    String url = Http.JSON.readTree(webhook.body()).at("/data/url").asText();
    Http.Answer report = fetch(url, credential);
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().toString())
        .as("what was previewed is what leaves")
        .isEqualTo(action.path("wouldDisclose").toString());
    assertThat(report.text()).doesNotContain("555 0100", "5550100", EMAIL);
    assertThat(Needles.of(CANARY).foundIn(report.text()))
        .as("only the place of the situation may carry what was planted")
        .isEqualTo(report.text().contains("12 " + CANARY + " Street"));
    assertThat(fetch(url, journey.credential(someOther(plan, organisation))).status())
        .isEqualTo(404);

    assertThat(
            Http.send(
                    Http.post(
                        Http.basic(
                            java.net.URI.create(url + "/acknowledge"),
                            credential.path("user").asText(),
                            credential.path("password").asText()),
                        "{}"))
                .status())
        .isBetween(200, 299);
    assertThat(fetch(url, credential).status()).as("once acknowledged it is gone").isIn(404, 410);
    nothingLeaked();
  }

  private void nothingLeaked() throws IOException, SQLException {
    try (Connection superuser = stack.superuser()) {
      CanarySearch search =
          new CanarySearch(CANARY)
              .inFiles(stack.logs())
              .inTopics(stack.kafka())
              .inTables(superuser);
      assertThat(search.looked()).isGreaterThan(5_000);
      assertThat(search.found()).isEmpty();
    }
  }

  @Test
  @DisplayName("DIS-4 CON-1 an adult victim without consent has no law-enforcement option")
  void adultWithoutConsent() {
    Http.Answer plan = journey.plan(journey.caseOf(journey.post(ADULT.replace("CONSENTS", ""))));
    assertThat(Journey.action(plan, "LAW_ENFORCEMENT")).isEmpty();
    assertThat(Journey.action(plan, "SERVICE_PROVIDER")).isEmpty();
    assertThat(Journey.actions(plan)).isNotEmpty();
  }

  @Test
  @DisplayName(
      "CON-2 a consent withdrawn while its report waits for a retry: the report never leaves")
  void withdrawnWhileWaiting() throws IOException {
    String given =
        """
        ,"consents":[{"subject":"VICTIM","recipientKind":"LAW_ENFORCEMENT","purpose":"REPORT",\
        "state":"GIVEN","elements":["SITUATION"],"means":"ELECTRONIC"}]\
        """;
    String caseId = journey.caseOf(journey.post(ADULT.replace("CONSENTS", given)));
    Http.Answer plan = journey.plan(caseId);
    JsonNode action = Journey.action(plan, "LAW_ENFORCEMENT").orElseThrow();
    assertThat(action.path("basis").asText()).isEqualTo("CONSENT");
    String organisation = action.path("organisation").path("id").asText();
    JsonNode credential = journey.credential(organisation);
    int before = stack.receiver().of(organisation).size();
    stack.receiver().answer(organisation, 503);
    Http.Answer approved =
        journey.approve(caseId, plan, action, "She asked us to tell the police.");
    assertThat(approved.status()).as(approved.text()).isBetween(200, 299);
    await("a first, failed attempt")
        .atMost(Duration.ofSeconds(30))
        .until(() -> stack.receiver().of(organisation).size() > before);

    JsonNode consents =
        Http.send(Http.to(stack.referral("/v1/cases/" + caseId + "/consents"), stack.person("ada")))
            .json();
    String consent = consents.findValue("consentId").asText();
    Http.Answer withdrawn =
        Http.send(
            Http.post(
                Http.to(
                    stack.referral("/v1/consents/" + consent + "/withdraw"), stack.person("ada")),
                "{\"means\":\"VERBAL\",\"reason\":\"She called and changed her mind.\"}"));
    assertThat(withdrawn.status()).as(withdrawn.text()).isBetween(200, 299);
    int attempts = stack.receiver().of(organisation).size();
    stack.receiver().answer(organisation, 200);

    await("the delivery settled as withdrawn")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Http.send(
                        Http.to(
                            stack.referral("/v1/cases/" + caseId + "/reports"),
                            stack.person("ada")))
                    .text()
                    .contains("WITHDRAWN"));
    String url =
        Http.JSON
            .readTree(stack.receiver().of(organisation).getLast().body())
            .at("/data/url")
            .asText();
    assertThat(fetch(url, credential).status()).isIn(404, 410);
    assertThat(stack.receiver().of(organisation).size())
        .as("attempts after the withdrawal")
        .isLessThanOrEqualTo(attempts + 1)
        .isEqualTo(attempts);
  }

  private static String someOther(Http.Answer plan, String organisation) {
    return Journey.actions(plan).stream()
        .map(action -> action.path("organisation").path("id").asText())
        .filter(id -> !id.isEmpty() && !id.equals(organisation))
        .findFirst()
        .orElseThrow();
  }

  private static Http.Answer fetch(String url, JsonNode credential) {
    return Http.send(
        Http.basic(
            java.net.URI.create(url),
            credential.path("user").asText(),
            credential.path("password").asText()));
  }
}
