package org.waylight.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.json.EventJson;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** A protocol, an organisation and a policy from first draft to tombstone, on real parts. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class LifecycleComponentTest {
  @Test
  @DisplayName("PRO-1 drafted by one, approved by another, published whole; withdrawn, a tombstone")
  void wholeLife() throws IOException {
    String agency = Rest.publish("/v1/organisations", Bodies.agency());
    Response drafted = Rest.as(Rest.DANA).body(Bodies.protocol(agency)).post("/v1/protocols");
    String id = drafted.path("id");
    drafted.then().statusCode(201).header("ETag", "\"1\"").body("state", equalTo("DRAFTED"));
    try (KafkaProbe kafka = new KafkaProbe()) {
      assertThat(kafka.readAll(Topics.PROTOCOLS, id)).isEmpty();

      approve(id, drafted).then().statusCode(200).body("inForce.approvedBy", equalTo("emil"));

      ProtocolPublished published = body(awaitRecords(kafka, id, 1).getFirst());
      assertThat(published.version()).isEqualTo(1);
      assertThat(published.author()).isEqualTo("dana");
      assertThat(published.approvedBy()).isEqualTo("emil");
      assertThat(published.state()).isEqualTo(RegistryState.PUBLISHED);
      assertThat(published.recipients()).containsExactly(UUID.fromString(agency));

      withdraw(id).then().statusCode(200).body("state", equalTo("WITHDRAWN"));

      List<ConsumerRecord<String, byte[]>> told = awaitRecords(kafka, id, 3);
      assertThat(body(told.get(1)).state()).isEqualTo(RegistryState.WITHDRAWN);
      assertThat(body(told.get(1)).version()).isGreaterThan(published.version());
      assertThat(told.get(2).value()).isNull();
    }
    Rest.as(Rest.DANA)
        .get("/v1/protocols/{id}/history", id)
        .then()
        .statusCode(200)
        .body("action", equalTo(List.of("DRAFTED", "SUBMITTED", "APPROVED", "WITHDRAWN")))
        .body("by", equalTo(List.of("dana", "dana", "emil", "emil")));
  }

  @Test
  @DisplayName("PRO-1 an author cannot approve, nor an approver who had a hand in the draft")
  void selfApprovalIsRefused() {
    String both = TestTokens.of(List.of("protocol-editor", "protocol-approver"), "both");
    Response drafted = Rest.as(both).body(Bodies.agency()).post("/v1/organisations");
    String id = drafted.path("id");

    Rest.as(both)
        .header("If-Match", drafted.header("ETag"))
        .post("/v1/organisations/{id}/approve", id)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:waylight:problem:self-approval"))
        .body("detail", containsString("PRO-1"));

    Response edited =
        Rest.as(Rest.DANA)
            .header("If-Match", drafted.header("ETag"))
            .body(Bodies.agency())
            .put("/v1/organisations/{id}", id);
    edited.then().statusCode(200);
    Rest.as(both)
        .header("If-Match", edited.header("ETag"))
        .post("/v1/organisations/{id}/approve", id)
        .then()
        .statusCode(409);
  }

  @Test
  @DisplayName("PRO-1 the next version is written while the one in force stays")
  void nextVersion() throws IOException {
    String agency = Rest.publish("/v1/organisations", Bodies.agency());
    Map<String, Object> body = Bodies.protocol(agency);
    String id = Rest.publish("/v1/protocols", body);
    Response read = Rest.as(Rest.DANA).get("/v1/protocols/{id}", id);
    body.put("deadline", "PT12H");

    Response revised =
        Rest.as(Rest.DANA)
            .header("If-Match", read.header("ETag"))
            .body(body)
            .put("/v1/protocols/{id}", id);

    revised
        .then()
        .statusCode(200)
        .body("state", equalTo("REVISED"))
        .body("inForce.content.deadline", equalTo("PT24H"))
        .body("draft.version", equalTo(2));
    approve(id, revised).then().statusCode(200).body("draft", nullValue());
    try (KafkaProbe kafka = new KafkaProbe()) {
      ProtocolPublished second = body(awaitRecords(kafka, id, 2).getLast());
      assertThat(second.version()).isEqualTo(2);
      assertThat(second.deadline()).isEqualTo(Duration.ofHours(12));
    }
  }

  @Test
  @DisplayName("PRO-1 a version of the future is told at once with its day, and the old one's end")
  void futureVersion() throws IOException {
    String agency = Rest.publish("/v1/organisations", Bodies.agency());
    Map<String, Object> body = Bodies.protocol(agency);
    String id = Rest.publish("/v1/protocols", body);
    body.put("deadline", "PT12H");
    body.put("effectiveFrom", "2099-01-01");
    Response revised =
        Rest.as(Rest.DANA)
            .header("If-Match", Rest.as(Rest.DANA).get("/v1/protocols/{id}", id).header("ETag"))
            .body(body)
            .put("/v1/protocols/{id}", id);

    Response approved = approve(id, revised);

    approved
        .then()
        .statusCode(200)
        .body("inForce.version", equalTo(1))
        .body("inForce.phase", equalTo("EFFECTIVE"))
        .body("inForce.until", equalTo("2099-01-01"))
        .body("next.version", equalTo(2))
        .body("next.phase", equalTo("APPROVED"));
    String following = approved.path("next.publishedAs");
    try (KafkaProbe kafka = new KafkaProbe()) {
      assertThat(body(awaitRecords(kafka, id, 2).getLast()).effectiveTo()).isEqualTo("2099-01-01");
      ProtocolPublished next = body(awaitRecords(kafka, following, 1).getFirst());
      assertThat(next.effectiveFrom()).isEqualTo("2099-01-01");
      assertThat(next.deadline()).isEqualTo(Duration.ofHours(12));
    }
    Rest.as(Rest.DANA)
        .get("/v1/protocols/{id}", following)
        .then()
        .statusCode(200)
        .body("id", equalTo(id));

    body.put("effectiveFrom", "2099-06-01");
    Rest.as(Rest.DANA)
        .header("If-Match", approved.header("ETag"))
        .body(body)
        .put("/v1/protocols/{id}", id)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("effectiveFrom")))
        .body("errors[0].problem", containsString("version 2"));
  }

  @Test
  @DisplayName("PRO-1 what two versions say differently is shown field by field, old and new")
  void difference() {
    String agency = Rest.publish("/v1/organisations", Bodies.agency());
    Map<String, Object> body = Bodies.protocol(agency);
    String id = Rest.publish("/v1/protocols", body);
    body.put("deadline", "PT12H");
    body.put("topics", List.of("HOTEL", "CARNIVAL"));
    Rest.as(Rest.DANA)
        .header("If-Match", Rest.as(Rest.DANA).get("/v1/protocols/{id}", id).header("ETag"))
        .body(body)
        .put("/v1/protocols/{id}", id)
        .then()
        .statusCode(200);

    Rest.as(Rest.EMIL)
        .get("/v1/protocols/{id}/difference?from=1&to=2", id)
        .then()
        .statusCode(200)
        .body("changes.field", equalTo(List.of("deadline", "topics")))
        .body("changes[0].before", equalTo("PT24H"))
        .body("changes[0].after", equalTo("PT12H"))
        .body("changes[1].before", nullValue())
        .body("changes[1].after", equalTo("CARNIVAL, HOTEL"));
    Rest.as(Rest.EMIL).get("/v1/protocols/{id}/difference?from=1&to=7", id).then().statusCode(404);
    Rest.as(Rest.EMIL).get("/v1/protocols/{id}/difference", id).then().statusCode(400);
  }

  @Test
  @DisplayName("PRO-1 an emergency change holds at once, is listed, and a second person reviews it")
  void emergencyChange() throws IOException {
    Map<String, Object> agency = Bodies.agency();
    String id = Rest.publish("/v1/organisations", agency);
    String path = "/v1/organisations/" + id;
    agency.put("contacts", List.of(Bodies.contact("2026-11-01")));
    Response changed =
        Rest.as(Rest.EMIL)
            .header("If-Match", Rest.as(Rest.EMIL).get(path).header("ETag"))
            .body(Map.of("reason", "the desk moved tonight", "content", agency))
            .post(path + "/emergency");

    changed
        .then()
        .statusCode(200)
        .body("emergency.by", equalTo("emil"))
        .body("inForce.version", equalTo(2));
    Rest.as(Rest.DANA)
        .get("/v1/emergency-changes?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.reason", hasItem("the desk moved tonight"));
    try (KafkaProbe kafka = new KafkaProbe()) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(kafka.readAll(Topics.DIRECTORY, id)).hasSize(2));
    }
    Map<String, Object> wrong = Map.of("verdict", "REVERSE", "reason", "it did not move");
    review(path, Rest.EMIL, changed, wrong)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:self-review"));

    review(path, TestTokens.of("protocol-approver", "gwen"), changed, wrong)
        .then()
        .statusCode(200)
        .body("emergency", nullValue())
        .body("inForce.version", equalTo(3))
        .body("inForce.content.contacts[0].verifiedOn", equalTo("2026-01-05"));
    Rest.as(Rest.EMIL)
        .get(path + "/history")
        .then()
        .body(
            "action", equalTo(List.of("DRAFTED", "SUBMITTED", "APPROVED", "EMERGENCY", "REVERSED")))
        .body("reason[4]", equalTo("it did not move"));
  }

  private static Response review(
      String path, String token, Response seen, Map<String, Object> verdict) {
    return Rest.as(token)
        .header("If-Match", seen.header("ETag"))
        .body(verdict)
        .post(path + "/emergency/review");
  }

  @Test
  @DisplayName(
      "PRO-4 a protocol whose only contact is stale is approved, flagged and in the report")
  void staleOnlyContact() {
    Map<String, Object> agency = Bodies.agency();
    agency.put("contacts", List.of(Bodies.contact("2019-10-01")));
    String recipient = Rest.publish("/v1/organisations", agency);
    String id = Rest.publish("/v1/protocols", Bodies.protocol(recipient));

    Rest.as(Rest.EMIL)
        .get("/v1/protocols/{id}", id)
        .then()
        .body("stale.field", equalTo(List.of("recipients")));
    Rest.as(Rest.EMIL)
        .get("/v1/gaps?kind=NO_LIVE_CONTACT&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("counts.NO_LIVE_CONTACT", greaterThanOrEqualTo(1))
        .body("counts.MANDATE_WITHOUT_PROTOCOL", greaterThanOrEqualTo(0));
    Response first =
        Rest.as(Rest.EMIL)
            .get("/v1/gaps?kind=NO_OWN_PROTOCOL&recipientKind=SERVICE_PROVIDER&limit=2");
    first.then().statusCode(200).body("items.topic", hasItem("AGRICULTURE"));
    assertThat(
            Rest.as(Rest.EMIL)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/v1/gaps?kind=NO_OWN_PROTOCOL&recipientKind=SERVICE_PROVIDER&limit=2")
                .<List<Object>>path("items"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.<List<Object>>path("items"));
  }

  @Test
  @DisplayName("nobody overwrites or approves what they have not seen")
  void entityTags() {
    Response drafted = Rest.as(Rest.DANA).body(Bodies.agency()).post("/v1/organisations");
    String path = "/v1/organisations/" + drafted.path("id");

    Rest.as(Rest.DANA).body(Bodies.agency()).put(path).then().statusCode(428);
    Rest.as(Rest.EMIL).post(path + "/approve").then().statusCode(428);
    Rest.as(Rest.DANA)
        .header("If-Match", "\"1\"")
        .body(Bodies.agency())
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    Rest.as(Rest.EMIL).header("If-Match", "\"1\"").post(path + "/approve").then().statusCode(412);
    Rest.as(Rest.DANA)
        .header("If-Match", "1 or so")
        .body(Bodies.agency())
        .put(path)
        .then()
        .statusCode(412);
  }

  @Test
  @DisplayName("what is wrong is told field by field, with the rule and how to mend it")
  void problemsByField() {
    Map<String, Object> body = Bodies.protocol(UUID.randomUUID().toString());
    body.put("geography", Map.of("level", "COUNTY", "state", "TX", "county", "Atlantis"));
    body.put("mandated", true);

    Rest.as(Rest.DANA)
        .body(body)
        .post("/v1/protocols")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItem("geography.county"))
        .body("errors.field", hasItem("recipients[0]"))
        .body("errors.field", hasItem("statute"))
        .body("errors.field", hasItem("basis"))
        .body("errors.problem", hasItem(containsString("DIS-2")));
  }

  @Test
  @DisplayName("PRO-5 a confidential address is never taken in; neither is anything unknown")
  void unknownFieldsAreRefused() {
    Map<String, Object> body = Bodies.agency();
    body.put("address", "12 Hidden Lane");

    Rest.as(Rest.DANA)
        .body(body)
        .post("/v1/organisations")
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("(body)")));
    Rest.as(Rest.DANA).body("{").post("/v1/organisations").then().statusCode(400);
    Rest.as(Rest.DANA).body("{}").post("/v1/organisations").then().statusCode(422);
    body.remove("address");
    body.put("kind", "CLUB");
    Rest.as(Rest.DANA).body(body).post("/v1/organisations").then().statusCode(400);
  }

  @Test
  @DisplayName("PRO-4 an old verification is flagged")
  void staleContactsAreFlagged() {
    Map<String, Object> body = Bodies.agency();
    body.put("contacts", List.of(Bodies.contact("2026-10-01"), Bodies.contact("2019-10-01")));

    String id = Rest.publish("/v1/organisations", body);

    Rest.as(TestTokens.of("supervisor", "ada"))
        .get("/v1/organisations/{id}", id)
        .then()
        .statusCode(200)
        .body("stale.field", equalTo(List.of("contacts[1].verifiedOn")));
  }

  @Test
  @DisplayName("PRO-1 a protocol waits for the organisations it names")
  void recipientsFirst() {
    Response agency = Rest.as(Rest.DANA).body(Bodies.agency()).post("/v1/organisations");
    Response drafted =
        Rest.as(Rest.DANA).body(Bodies.protocol(agency.path("id"))).post("/v1/protocols");
    drafted.then().statusCode(201);

    approve(drafted.path("id"), drafted)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("recipients[0]")));
  }

  @Test
  @DisplayName("PRO-1 policies too: published, and never two that start the same day")
  void policies() {
    String id = Rest.publish("/v1/policies", Bodies.clocks("2025-05-05"));

    Rest.as(Rest.DANA)
        .body(Bodies.clocks("2025-05-05"))
        .post("/v1/policies")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("effectiveFrom")));
    try (KafkaProbe kafka = new KafkaProbe()) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(kafka.readAll(Topics.POLICIES, id)).hasSize(1));
    }
  }

  @Test
  @DisplayName("the history cannot be changed by the service's own login")
  void historyIsAppendOnly() {
    for (String sql :
        List.of(
            "update entry_change set actor = 'x'",
            "delete from entry_change",
            "truncate entry_change")) {
      assertThat(refused(sql)).as(sql).contains("permission denied");
    }
  }

  private static String refused(String sql) {
    try (var connection = Database.of("protocol").connectAsApp();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      return "done";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Response approve(String id, Response seen) {
    return Rest.as(Rest.EMIL)
        .header("If-Match", Rest.submit("/v1/protocols/" + id, seen).header("ETag"))
        .post("/v1/protocols/{id}/approve", id);
  }

  private static Response withdraw(String id) {
    return Rest.as(Rest.EMIL)
        .body(Map.of("reason", "no longer right"))
        .post("/v1/protocols/{id}/withdraw", id);
  }

  private static List<ConsumerRecord<String, byte[]>> awaitRecords(
      KafkaProbe kafka, String id, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(kafka.readAll(Topics.PROTOCOLS, id)).hasSize(count));
    return kafka.readAll(Topics.PROTOCOLS, id);
  }

  private static ProtocolPublished body(ConsumerRecord<String, byte[]> told) throws IOException {
    return EventJson.mapper().readValue(told.value(), ProtocolPublished.class);
  }
}
