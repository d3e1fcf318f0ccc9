package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.v1.Lane;
import org.waylight.contracts.v1.StatedFacts;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;
import org.waylight.triage.casefile.application.EscalateClocks;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class AlertsComponentTest {
  @Inject Gateway gateway;
  @Inject EscalateClocks escalate;

  @TestHTTPResource("/")
  @Nullable URI address;

  @Test
  @DisplayName("TRI-5 every connected supervisor is alerted at once; a late one sees what is open")
  void stream() {
    try (AlertStream ada = connect("ada", null);
        AlertStream ben = connect("ben", null)) {
      UUID signal =
          gateway.signal(
              UUID.randomUUID(), Lane.URGENT, StatedFacts.NONE, null, "he has a gun please hurry");
      String caseId = gateway.caseOf(signal).toString();

      awaitAlert(ada, caseId);
      awaitAlert(ben, caseId);
      String data = alertOf(ada, caseId);
      assertThat(data)
          .contains("\"kind\":\"URGENT_CASE\"", "TRI-4.harm@1", "signalReceivedAt", "dueAt")
          .doesNotContain("gun");
      try (AlertStream late = connect("late", null)) {
        awaitAlert(late, caseId);
      }
    }
  }

  @Test
  @DisplayName("TRI-5 a supervisor resumes after the last alert seen")
  void resume() {
    String first;
    try (AlertStream ada = connect("ada", null)) {
      UUID caseId = urgentCase();
      awaitAlert(ada, caseId.toString());
      first = ada.ids().getLast();
    }
    String missed = urgentCase().toString();

    try (AlertStream again = connect("ada", first)) {
      awaitAlert(again, missed);
      assertThat(again.ids()).allMatch(id -> Long.parseLong(id) > Long.parseLong(first));
    }
  }

  @Test
  @DisplayName("TRI-10 a clock that ran out is told again and again until somebody takes the case")
  void escalates() {
    UUID caseId = urgentCase();
    runOut(caseId);

    escalate.escalate();
    await().atMost(Duration.ofSeconds(20)).until(() -> escalations(caseId) >= 1);
    long once = escalations(caseId);
    forgetEscalation(caseId);
    escalate.escalate();
    await().atMost(Duration.ofSeconds(20)).until(() -> escalations(caseId) > once);
    given()
        .auth()
        .oauth2(token("ada"))
        .post("/v1/cases/" + caseId + "/claim")
        .then()
        .statusCode(200);
    long claimed = escalations(caseId);
    forgetEscalation(caseId);
    escalate.escalate();
    assertThat(escalations(caseId)).isEqualTo(claimed);
  }

  @Test
  @DisplayName(
      "TRI-5 a call that grows turns urgent mid-call, and the alert comes while it is open")
  void midCall() {
    UUID signal = gateway.signal("good evening, I would like to ask something");
    UUID caseId = gateway.caseOf(signal);
    assertThat(alerts(caseId)).isZero();
    try (AlertStream ada = connect("ada", null)) {
      gateway.message(signal, Lane.STANDARD, "wait, he is at the door and he has a gun", 1);
      awaitAlert(ada, caseId.toString());
      assertThat(alertOf(ada, caseId.toString())).contains("TRI-4");

      gateway.message(signal, Lane.STANDARD, "he walked on, I am still here", 2);
      await().atMost(Duration.ofSeconds(20)).until(() -> messages(signal) == 3);
      assertThat(alerts(caseId)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("TRI-10 of many who look at the same moment, one tells each step")
  void together() {
    List<UUID> cases = List.of(urgentCase(), urgentCase(), urgentCase(), urgentCase());
    cases.forEach(AlertsComponentTest::runOut);

    List<CompletableFuture<Void>> looks =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.runAsync(() -> escalate.escalate()))
            .toList();
    looks.forEach(CompletableFuture::join);
    escalate.escalate();

    assertThat(cases).allMatch(caseId -> escalations(caseId) == 1);
  }

  @Test
  @DisplayName("TRI-10 a clock left in the future by a wall clock that was set back is told now")
  void setBack() {
    UUID caseId = urgentCase();
    Database.of("triage")
        .execute(
            """
            update triage.case_file set clock_started_at = now() + interval '1 hour',
              due_at = now() + interval '65 minutes' where id = ?
            """,
            caseId);

    escalate.escalate();
    assertThat(escalations(caseId)).isEqualTo(1);
    escalate.escalate();
    assertThat(escalations(caseId)).isEqualTo(1);
  }

  @Test
  @DisplayName("TRI-10 an acknowledged alert is seen, not taken: its case is told on")
  void acknowledgedIsNotTaken() {
    UUID caseId = urgentCase();
    runOut(caseId);
    escalate.escalate();
    long told = escalations(caseId);
    given()
        .auth()
        .oauth2(token("ada"))
        .post("/v1/alerts/" + newest(caseId) + "/acknowledge")
        .then()
        .statusCode(200)
        .body("step", equalTo("on-duty"));

    forgetEscalation(caseId);
    escalate.escalate();
    assertThat(escalations(caseId)).isEqualTo(told + 1);
  }

  @Test
  @DisplayName("an alert is acknowledged once; who was first stays on record")
  void acknowledged() {
    UUID caseId = urgentCase();
    long id = newest(caseId);
    String url = "/v1/alerts/" + id + "/acknowledge";

    given().auth().oauth2(token("ada")).post(url).then().statusCode(200);
    given()
        .auth()
        .oauth2(token("ben"))
        .post(url)
        .then()
        .statusCode(200)
        .body("acknowledgedBy", equalTo("ada"));
    given()
        .auth()
        .oauth2(token("ada"))
        .post("/v1/alerts/999999999/acknowledge")
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("the stream is for supervisors")
  void roles() {
    given().get("/v1/alerts").then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.of("advocate", "cora"))
        .get("/v1/alerts")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(token("ada"))
        .header("Last-Event-ID", "x")
        .get("/v1/alerts")
        .then()
        .statusCode(400);
  }

  private UUID urgentCase() {
    UUID caseId = gateway.caseOf(gateway.signal("he is beating her"));
    await().until(() -> alerts(caseId) > 0);
    return caseId;
  }

  private static long newest(UUID caseId) {
    return Database.of("triage")
        .count("select max(id) from triage.alert where case_id = ?", caseId);
  }

  private static long alerts(UUID caseId) {
    return Database.of("triage")
        .count("select count(*) from triage.alert where case_id = ?", caseId);
  }

  private static long messages(UUID signal) {
    return Database.of("triage")
        .count("select count(*) from triage.message where signal_id = ?", signal);
  }

  private static void runOut(UUID caseId) {
    Database.of("triage")
        .execute(
            "update triage.case_file set due_at = now() - interval '1 hour' where id = ?", caseId);
  }

  private static void forgetEscalation(UUID caseId) {
    Database.of("triage")
        .execute(
            """
            with told as (update triage.alert set raised_at = raised_at - interval '1 hour'
              where case_id = ? and step is not null)
            update triage.case_file set escalate_at = now() - interval '1 hour' where id = ?
            """,
            caseId,
            caseId);
  }

  private static long escalations(UUID caseId) {
    return Database.of("triage")
        .count(
            "select count(*) from triage.alert where case_id = ? and kind = 'CLOCK_RAN_OUT'",
            caseId);
  }

  private AlertStream connect(String name, @Nullable String lastEventId) {
    return AlertStream.connect(requireNonNull(address).getPort(), name, lastEventId);
  }

  private static void awaitAlert(AlertStream stream, String caseId) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stream.alerts().stream().anyMatch(data -> data.contains(caseId)));
  }

  private static String alertOf(AlertStream stream, String caseId) {
    return stream.alerts().stream().filter(data -> data.contains(caseId)).findFirst().orElseThrow();
  }

  private static String token(String name) {
    return TestTokens.of("supervisor", name);
  }
}
