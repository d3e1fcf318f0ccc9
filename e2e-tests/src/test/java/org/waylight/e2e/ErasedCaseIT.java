package org.waylight.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person asks to be forgotten: every service erases the case, and proves it. */
@ExtendWith(WaylightUp.class)
class ErasedCaseIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String SIGNAL =
      """
      {"channel":"WEBFORM","messages":[{"text":"I am 24. She holds my papers. Please forget me."}],
       "facts":{"ages":[24],"place":{"country":"US","state":"TX","city":"San Antonio"},
         "signaler":{"kind":"VICTIM_SURVIVOR"},"contact":{"name":"Mara Q","phone":"+12105550109"}}}
      """;

  private final WaylightUp.Stack stack;
  private final Journey journey;

  ErasedCaseIT(WaylightUp.Stack stack) {
    this.stack = stack;
    this.journey = new Journey(stack);
  }

  @Test
  @DisplayName(
      "RES-4 erased by two supervisors, proved by every service; no text is left, and nothing of it"
          + " is shown any more")
  void erased() throws SQLException {
    JsonNode posted = journey.post(SIGNAL);
    String caseId = journey.caseOf(posted);
    String signalId = posted.path("signalId").asText();
    journey.plan(caseId);
    assertThat(texts(signalId)).as("before").isEqualTo(2);

    change("ada", caseId, "/claim", "{}", 200);
    change("ada", caseId, "/close", "{\"reason\":\"RESOLVED\"}", 200);
    change("ada", caseId, "/erasure", "{\"reason\":\"The person asked for it.\"}", 201);
    change("ada", caseId, "/erasure/confirm", "", 403, 409);
    change("ben", caseId, "/erasure/confirm", "", 200);

    JsonNode whole =
        await("every service's proof")
            .atMost(SOON)
            .until(
                () -> asked("finn", "/v1/cases/" + caseId + "/erasure").json(),
                erasure -> erasure.path("stage").asText().equals("COMPLETE"));
    assertThat(whole.path("proofs").findValuesAsText("service"))
        .containsExactlyInAnyOrder("intake", "referral");
    assertThat(texts(signalId)).isZero();
    assertThat(asked("ada", "/v1/cases/" + caseId).status()).isEqualTo(410);
    assertThat(
            Http.send(Http.to(stack.referral("/v1/cases/" + caseId + "/plan"), stack.person("ada")))
                .status())
        .isIn(404, 410);
  }

  private Http.Answer asked(String who, String path) {
    return Http.send(Http.to(stack.triage(path), stack.person(who)));
  }

  private void change(String who, String caseId, String step, String body, Integer... answers) {
    String path = "/v1/cases/" + caseId;
    Http.Answer answer =
        Http.send(
            Http.post(
                Http.to(stack.triage(path + step), stack.person(who))
                    .header("If-Match", asked(who, path).etag()),
                body));
    assertThat(answer.status()).as(step + ": " + answer.text()).isIn((Object[]) answers);
  }

  /** In how many services the signal's words still are. */
  private long texts(String signalId) throws SQLException {
    try (Connection superuser = stack.superuser();
        var select =
            superuser.prepareStatement(
                """
                select (select count(*) from intake.signal_message
                          where signal_id = ?::uuid and sealed_text <> '')
                     + (select count(*) from triage.message where signal_id = ?::uuid and text <> '')
                """)) {
      select.setString(1, signalId);
      select.setString(2, signalId);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
