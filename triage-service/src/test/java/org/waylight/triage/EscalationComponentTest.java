package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.PolicyPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;
import org.waylight.triage.casefile.application.ClockPolicies;
import org.waylight.triage.casefile.application.EscalateClocks;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
@QuarkusTestResource(PagerAndMailbox.class)
class EscalationComponentTest {
  private static final String LADDER =
      "on-duty PT0S STREAM, shift-lead PT0S PAGER, director PT2M EMAIL every PT10M";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final UUID POLICY = UUID.randomUUID();

  @Inject Gateway gateway;
  @Inject EscalateClocks escalate;
  @Inject ClockPolicies clocks;

  @BeforeEach
  void ladder() {
    publish(1, RegistryState.PUBLISHED, Map.of("ladder", LADDER));
    await().atMost(PATIENCE).until(() -> clocks.current().ladder().steps().size() == 3);
  }

  @AfterEach
  void withdraw() {
    publish(9, RegistryState.WITHDRAWN, Map.of());
    await().atMost(PATIENCE).until(() -> clocks.current().ladder().steps().size() == 1);
  }

  @Test
  @DisplayName("TRI-10 the ladder reaches the pager and the mailboxes, at least once a step")
  void leaves() throws MessagingException, IOException {
    UUID caseId = overdue("he has a gun, hurry, I am Quetzalcoatlina");

    escalate.escalate();
    await().atMost(PATIENCE).until(() -> pages(caseId).size() == 1);
    await().atMost(PATIENCE).until(() -> settled(caseId) == 2);

    assertThat(pages(caseId).getFirst())
        .contains("\"type\":\"waylight.alert\"", "\"step\":\"shift-lead\"", "\"repetition\":0")
        .contains("\"urgency\":\"URGENT\"", "TRI-10@1")
        .doesNotContain("gun", "Quetzalcoatlina");
    assertThat(PagerAndMailbox.pager().forged()).isEmpty();
    assertThat(PagerAndMailbox.pager().dropped()).isPositive();
    MimeMessage mail = mailAbout(caseId);
    assertThat(mail.getAllRecipients()).hasSize(2);
    assertThat((String) mail.getContent())
        .contains("director", "URGENT")
        .doesNotContain("gun", "Quetzalcoatlina");
    given()
        .auth()
        .oauth2(TestTokens.of("operator", "olga"))
        .queryParam("state", "DELIVERED")
        .get("/v1/alert-deliveries")
        .then()
        .statusCode(200)
        .body("items.findAll { it.caseId == '" + caseId + "' }.step", hasItems("shift-lead"))
        .body("items.findAll { it.step == 'shift-lead' }.attempts", everyItem(equalTo(3)));
  }

  @Test
  @DisplayName("TRI-10 a step that comes again is a page of its own, until somebody takes the case")
  void again() {
    UUID caseId = overdue("he has a gun, hurry");
    escalate.escalate();
    await().atMost(PATIENCE).until(() -> pages(caseId).size() == 1);

    later(caseId);
    escalate.escalate();
    await().atMost(PATIENCE).until(() -> pages(caseId).size() == 2);
    assertThat(pages(caseId)).anyMatch(page -> page.contains("\"repetition\":1"));

    given()
        .auth()
        .oauth2(TestTokens.of("supervisor", "ada"))
        .post("/v1/cases/" + caseId + "/claim")
        .then()
        .statusCode(200);
    long told = alerts(caseId);
    later(caseId);
    escalate.escalate();
    assertThat(alerts(caseId)).isEqualTo(told);
  }

  @Test
  @DisplayName("deliveries are for operators and supervisors")
  void roles() {
    given().get("/v1/alert-deliveries").then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.of("advocate", "cora"))
        .get("/v1/alert-deliveries")
        .then()
        .statusCode(403);
  }

  /** A case whose clock ran out three minutes ago. */
  private UUID overdue(String text) {
    UUID caseId = gateway.caseOf(gateway.signal(text));
    Database.of("triage")
        .execute(
            """
            update triage.case_file set due_at = now() - interval '3 minutes',
              ran_out_at = now() - interval '3 minutes' where id = ?
            """,
            caseId);
    return caseId;
  }

  private static void later(UUID caseId) {
    Database.of("triage")
        .execute(
            """
            with told as (update triage.alert set raised_at = raised_at - interval '2 minutes'
              where case_id = ? and step is not null)
            update triage.case_file set escalate_at = now() - interval '1 second' where id = ?
            """,
            caseId,
            caseId);
  }

  private static List<String> pages(UUID caseId) {
    return PagerAndMailbox.pager().about(caseId.toString());
  }

  private static long settled(UUID caseId) {
    return Database.of("triage")
        .count(
            """
            select count(*) from triage.alert_delivery d join triage.alert a on a.id = d.alert_id
            where a.case_id = ? and d.state = 'DELIVERED'
            """,
            caseId);
  }

  private static long alerts(UUID caseId) {
    return Database.of("triage")
        .count("select count(*) from triage.alert where case_id = ?", caseId);
  }

  private static MimeMessage mailAbout(UUID caseId) {
    return Arrays.stream(PagerAndMailbox.mail().getReceivedMessages())
        .filter(mail -> content(mail).contains(caseId.toString()))
        .findFirst()
        .orElseThrow();
  }

  private static String content(MimeMessage mail) {
    try {
      return (String) mail.getContent();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void publish(long version, RegistryState state, Map<String, String> settings) {
    gateway
        .kafka()
        .send(
            Topics.POLICIES,
            POLICY.toString(),
            new PolicyPublished(
                POLICY,
                version,
                state,
                "clocks",
                settings,
                LocalDate.parse("2026-01-01"),
                "editor",
                "approver",
                Instant.parse("2026-01-01T00:00:00Z")));
  }
}
