package org.waylight.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.testing.TestTokens;

/** DIS-8: an auditor's three questions to the access record. */
@OnRealParts
class AuditComponentTest {
  private static final String WHY = "?purpose=COMPLAINT";

  @Inject AccessRecord record;
  @Inject AuditConfig config;

  private final UUID caseId = UUID.randomUUID();
  private final UUID report = UUID.randomUUID();
  private final UUID agency = UUID.randomUUID();
  private final String reader = "ada-" + caseId;

  private void write(AccessEntry... entries) {
    QuarkusTransaction.requiringNew().run(() -> List.of(entries).forEach(record::append));
  }

  private AccessEntry read(UUID id) {
    return new AccessEntry(reader, "READ", "case", id, "REVIEW", null, null).held(true);
  }

  private AccessEntry left() {
    return new AccessEntry(
            agency.toString(), "DISCLOSE", "report", report, "fetched", "CONSENT", "d@1")
        .ofCase(caseId)
        .toOrganisation(agency);
  }

  private static Response ask(String role, String path) {
    return given().auth().oauth2(TestTokens.of(role, "finn")).get("/v1/access-record" + path);
  }

  @Test
  @DisplayName("DIS-8 who saw this case: its readings, decisions and disclosures, newest first")
  void whoSawCase() {
    write(read(caseId), read(UUID.randomUUID()), left());
    Response answer = ask("auditor", "/cases/" + caseId + WHY);
    assertThat(answer.jsonPath().getList("items.action"))
        .containsExactly("AUDIT", "DISCLOSE", "READ");
    assertThat(answer.jsonPath().getList("items.actor"))
        .containsExactly("finn", agency.toString(), reader);
    assertThat(answer.jsonPath().getList("items.held")).containsExactly(null, null, true);
  }

  @Test
  @DisplayName("DIS-8 what did this person see: every case, with purpose")
  void whatActorSaw() {
    UUID another = UUID.randomUUID();
    write(read(caseId), read(another), left());
    Response answer = ask("auditor", "/actors/" + reader + WHY);
    assertThat(answer.jsonPath().getList("items.caseId"))
        .containsExactly(another.toString(), caseId.toString());
    assertThat(answer.jsonPath().getList("items.purpose")).containsOnly("REVIEW");
  }

  @Test
  @DisplayName("DIS-8 what left to this agency: report, case, basis and policy version")
  void whatLeftTo() {
    write(read(caseId), left());
    Response answer = ask("auditor", "/organisations/" + agency + WHY);
    assertThat(answer.jsonPath().getList("items")).hasSize(1);
    assertThat(answer.jsonPath().getString("items[0].subjectId")).isEqualTo(report.toString());
    assertThat(answer.jsonPath().getString("items[0].basis")).isEqualTo("CONSENT");
    assertThat(answer.jsonPath().getString("items[0].policyVersion")).isEqualTo("d@1");
  }

  @Test
  @DisplayName("DIS-8 every question is on record itself, with who asked and why")
  void asked() {
    ask("auditor", "/actors/" + reader + WHY);
    ask("auditor", "/organisations/" + agency + "?purpose=LEGAL_REQUEST");
    Response answer = ask("auditor", "/actors/finn?purpose=ROUTINE_REVIEW&limit=3");
    assertThat(answer.jsonPath().getList("items.action")).containsOnly("AUDIT");
    assertThat(answer.jsonPath().getList("items.subjectType"))
        .containsExactly("actor", "organisation", "actor");
    assertThat(answer.jsonPath().getList("items.purpose"))
        .containsExactly("ROUTINE_REVIEW", "LEGAL_REQUEST", "COMPLAINT");
  }

  @Test
  @DisplayName("DIS-8 pages hold every entry once, while more are written")
  void pages() {
    for (int i = 0; i < 5; i++) {
      write(read(caseId));
    }
    List<Integer> positions = new ArrayList<>();
    String cursor = "";
    do {
      Response answer = ask("auditor", "/actors/" + reader + WHY + "&limit=2" + cursor);
      positions.addAll(answer.jsonPath().getList("items.position", Integer.class));
      Object next = answer.path("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
      write(read(caseId));
    } while (!cursor.isEmpty());
    assertThat(positions).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  @DisplayName("DIS-8 a question without a known purpose is refused and says which there are")
  void purposeNeeded() {
    for (String query : List.of("", "?purpose=CURIOSITY")) {
      Response answer = ask("auditor", "/cases/" + caseId + query);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.jsonPath().getString("errors[0].mend")).contains("COMPLAINT");
    }
    assertThat(ask("auditor", "/cases/" + caseId + WHY).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  @DisplayName("DIS-8 readings without a claim are listed, but not of those who then took the case")
  void withoutClaim() {
    UUID taken = UUID.randomUUID();
    UUID decided = UUID.randomUUID();
    UUID heldAll = UUID.randomUUID();
    write(
        read(caseId).held(false),
        read(caseId).held(false),
        read(taken).held(false),
        read(taken).held(true),
        read(decided).held(false),
        new AccessEntry(reader, "CLOSE", "case", decided, "closed", null, null),
        read(heldAll).held(true));
    Map<String, Object> found = anomaly("WITHOUT_CLAIM");
    assertThat(found)
        .containsEntry("readings", 2)
        .containsEntry("cases", 1)
        .containsEntry("caseIds", List.of(caseId.toString()));
    assertThat((String) found.get("why")).contains("without having the case").contains("PT15M");
  }

  @Test
  @DisplayName("DIS-8 bulk readings are listed, with who, when, how many and why")
  void bulk() {
    for (int i = 0; i <= config.bulkCases(); i++) {
      write(read(UUID.randomUUID()));
    }
    Map<String, Object> found = anomaly("BULK");
    assertThat(found)
        .containsEntry("readings", config.bulkCases() + 1)
        .containsEntry("cases", config.bulkCases() + 1);
    assertThat((List<?>) found.get("caseIds")).hasSize(config.bulkCases() + 1);
    assertThat(found).containsKeys("from", "to", "why");
  }

  @Test
  @DisplayName("DIS-8 anomalies are asked for by auditors only, with a purpose, and on record")
  void anomaliesAsked() {
    assertThat(ask("supervisor", "/anomalies" + WHY).statusCode()).isEqualTo(403);
    assertThat(ask("auditor", "/anomalies").statusCode()).isEqualTo(422);
    Response none =
        ask(
            "auditor",
            "/anomalies" + WHY + "&since=2001-01-01T00:00:00Z&until=2001-02-01T00:00:00Z");
    assertThat(none.jsonPath().getList("items")).isEmpty();
    assertThat(
            ask("auditor", "/actors/finn" + WHY + "&limit=2")
                .jsonPath()
                .getList("items.subjectType"))
        .containsExactly("actor", "anomalies");
    assertThat(ask("auditor", "/anomalies" + WHY + "&since=yesterday").statusCode())
        .isBetween(400, 422);
  }

  private Map<String, Object> anomaly(String kind) {
    List<Map<String, Object>> mine =
        ask("auditor", "/anomalies" + WHY)
            .jsonPath()
            .getList("items.findAll { it.who == '" + reader + "' }");
    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst()).containsEntry("kind", kind);
    return mine.getFirst();
  }

  @Test
  @DisplayName("DIS-6 nobody but an auditor asks")
  void auditorsOnly() {
    for (String role : List.of("supervisor", "advocate", "operator", "gateway")) {
      assertThat(ask(role, "/cases/" + caseId + WHY).statusCode()).isEqualTo(403);
      assertThat(ask(role, "/actors/ada" + WHY).statusCode()).isEqualTo(403);
      assertThat(ask(role, "/organisations/" + agency + WHY).statusCode()).isEqualTo(403);
    }
  }
}
