package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A protocol from its draft to its end, over all services: tried before it is approved, used while
 * it holds, and never again a second after it was withdrawn.
 */
@ExtendWith(WaylightUp.class)
class WithdrawnProtocolIT {
  private static final String PLACE = "\"state\":\"DE\",\"county\":\"Kent\"";
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final String ADULT =
      """
      {"channel":"TEXT","messages":[{"text":"I am 31. He takes my pay and my passport, number %d."}],
       "facts":{"ages":[31],"place":{"country":"US",PLACE},
         "signaler":{"kind":"VICTIM_SURVIVOR"},"contact":{"phone":"+1 302 555 0101"},
         "consents":[{"subject":"VICTIM","recipientKind":"LAW_ENFORCEMENT","purpose":"REPORT",
           "state":"GIVEN","elements":["SITUATION"],"means":"ELECTRONIC"}]}}
      """
          .replace("PLACE", PLACE);

  private final WaylightUp.Stack stack;
  private final Journey journey;

  WithdrawnProtocolIT(WaylightUp.Stack stack) {
    this.stack = stack;
    this.journey = new Journey(stack);
  }

  @RepeatedTest(2)
  @DisplayName(
      "PRO-1 PRO-2 PRO-3 a protocol is drafted, tried, approved, used, withdrawn, and in no plan"
          + " proposed a second later, also if referral-service is killed in between")
  void life(RepetitionInfo repetition) {
    boolean killed = repetition.getCurrentRepetition() == 2;
    String draft = draft(desk());
    String id = created(draft);
    assertThat(tried(id)).as("who would have been told instead").contains("\"casesTried\":");
    move(id, "submit", "dana", "{}");
    move(id, "approve", "emil", "{}");
    await("the protocol in force").atMost(SOON).until(() -> simulated().contains(id));
    assertThat(planned(1)).contains(id);

    move(id, "withdraw", "emil", "{\"reason\":\"The desk was closed.\"}");
    if (killed) {
      killReferral();
    } else {
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }
    assertThat(planned(2)).doesNotContain(id);
    assertThat(simulated()).doesNotContain(id);
  }

  private void killReferral() {
    long process = stack.kill("referral").orElseThrow();
    await("the killed process has ended")
        .atMost(SOON)
        .until(() -> ProcessHandle.of(process).isEmpty());
    await("referral-service, started again")
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(AssertionError.class)
        .until(() -> Http.send(Http.to(stack.referral("/q/health/ready"))).status() == 200);
  }

  /** A desk of the state that can be told, as a made-up case finds it. */
  private String desk() {
    JsonNode options =
        await("a desk in Delaware")
            .atMost(SOON)
            .until(
                () -> Http.send(simulation()),
                answer -> answer.status() == 200 && !answer.json().path("options").isEmpty())
            .json()
            .path("options");
    return StreamSupport.stream(options.spliterator(), false)
        .filter(option -> option.path("recipientKind").asText().equals("LAW_ENFORCEMENT"))
        .map(option -> option.path("organisation").path("id").asText())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String draft(String desk) {
    return """
        {"name":"Reports of Kent County","geography":{"level":"COUNTY",%s},
         "recipientKind":"LAW_ENFORCEMENT","recipients":["%s"],
         "steps":[{"order":1,"instruction":"Send the report to the desk"}],
         "deadline":"PT24H","basis":"CONSENT","effectiveFrom":"2026-01-01","synthetic":true}
        """
        .formatted(PLACE, desk);
  }

  private String created(String draft) {
    Http.Answer answer =
        Http.send(
            Http.post(Http.to(stack.at("protocol", "/v1/protocols"), stack.person("dana")), draft));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private Http.Answer shown(String id) {
    return Http.send(Http.to(stack.at("protocol", "/v1/protocols/" + id), stack.person("dana")));
  }

  /** The draft just as protocol-service shows it, tried on past cases. */
  private String tried(String id) {
    JsonNode content = shown(id).json().path("draft").path("content");
    ((com.fasterxml.jackson.databind.node.ObjectNode) content).put("protocolId", id);
    Http.Answer answer =
        Http.send(
            Http.post(
                Http.to(stack.referral("/v1/matches:backtest"), stack.person("dana")),
                "{\"protocols\":[" + content + "]}"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private void move(String id, String how, String who, String body) {
    Http.Answer answer =
        Http.send(
            Http.post(
                Http.to(stack.at("protocol", "/v1/protocols/" + id + "/" + how), stack.person(who))
                    .header("If-Match", shown(id).etag()),
                body));
    assertThat(answer.status()).as(how + ": " + answer.text()).isBetween(200, 299);
  }

  private java.net.http.HttpRequest.Builder simulation() {
    return Http.post(
        Http.to(stack.referral("/v1/matches:simulate"), stack.person("dana")),
        "{\"places\":[{" + PLACE + "}],\"victimAges\":[\"ADULT\"]}");
  }

  private String simulated() {
    Http.Answer answer = Http.send(simulation());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  /** The plan of a case that begins now. */
  private String planned(int number) {
    String posted = ADULT.formatted(number);
    return journey.plan(journey.caseOf(journey.post(posted))).text();
  }
}
