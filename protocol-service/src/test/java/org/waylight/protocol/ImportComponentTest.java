package org.waylight.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProtocolPublished;
import org.waylight.contracts.v1.RegistryState;
import org.waylight.platform.json.EventJson;
import org.waylight.protocol.synthetic.SyntheticNation;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** Whole bundles: all of it or nothing, and the synthetic nation from end to end. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class ImportComponentTest {
  private static final String HEADER = "{\"bundle\":\"test\",\"synthetic\":true}";
  private final Database database = Database.of("protocol");

  @Test
  @DisplayName(
      "PRO-1 the synthetic nation: brought in by one, approved by another, published whole")
  void syntheticNation(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("nation.ndjson");
    SyntheticNation.main(new String[] {"--seed", "7", "--out", file.toString()});
    String bundle = Files.readString(file);
    List<String> ids = idsOf(bundle);

    Response taken = Rest.bringIn(Rest.DANA, bundle);

    taken
        .then()
        .statusCode(202)
        .body("bundle", equalTo("synthetic-nation-7"))
        .body("counts.protocols", equalTo(282))
        .body("counts.unchanged", equalTo(0));
    String importId = taken.path("importId");
    assertThat(inForce(ids)).isZero();
    approve(TestTokens.of("protocol-approver", "dana"), importId)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:self-approval"));
    approve(Rest.EMIL, importId).then().statusCode(200).body("approvedBy", equalTo("emil"));
    approve(Rest.EMIL, importId).then().statusCode(409);
    assertThat(inForce(ids)).isEqualTo(ids.size());

    try (KafkaProbe kafka = new KafkaProbe()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> database.count("select count(*) from outbox") == 0);
      assertEveryStateIsComplete(kafka, ids);
    }
    Rest.bringIn(Rest.DANA, bundle)
        .then()
        .statusCode(202)
        .body("counts.protocols", equalTo(0))
        .body("counts.unchanged", equalTo(ids.size()));
  }

  @Test
  @DisplayName("one bad line: nothing is stored, and line, field and reason are told")
  void oneBadLine() {
    UUID good = UUID.randomUUID();
    String lines =
        String.join(
            "\n",
            HEADER,
            organisation(good, "TX"),
            "",
            organisation(UUID.randomUUID(), "ZZ"),
            protocolNaming(UUID.randomUUID()));

    Rest.bringIn(Rest.DANA, lines)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.line", equalTo(List.of(4, 5)))
        .body("errors.field", equalTo(List.of("body.areas[0].state", "body.recipients[0]")))
        .body("errors.problem", hasItem(containsString("unknown state")));
    assertThat(database.count("select count(*) from entry where id = ?", good)).isZero();
  }

  @Test
  @DisplayName("PRO-1 one bad line among many parts: nothing of any part is stored")
  void oneBadLineAmongThousands() {
    UUID first = UUID.randomUUID();
    String lines =
        HEADER
            + "\n"
            + organisation(first, "TX")
            + "\n"
            + IntStream.range(0, 2500)
                .mapToObj(i -> organisation(UUID.randomUUID(), i == 2400 ? "ZZ" : "OH"))
                .collect(Collectors.joining("\n"));

    Rest.bringIn(Rest.DANA, lines)
        .then()
        .statusCode(422)
        .body("errors.line", equalTo(List.of(2403)))
        .body("errors.field", equalTo(List.of("body.areas[0].state")));
    assertThat(database.count("select count(*) from entry where id = ?", first)).isZero();
    assertThat(database.count("select count(*) from entry_change where entry_id = ?", first))
        .isZero();
  }

  @Test
  @DisplayName("lines that are no entries are told by line and field, never quoted")
  void unreadableLines() {
    String lines =
        String.join(
            "\n",
            HEADER,
            "{ no json",
            "{\"kind\":\"PLANET\",\"body\":{}}",
            "{\"kind\":\"POLICY\",\"body\":{\"name\":\"clocks\",\"secret\":\"Maria\"}}",
            "{\"kind\":\"POLICY\",\"body\":{\"name\":\"clocks\"}}",
            organisation(UUID.randomUUID(), "TX").replace("true", "false"));

    Response refused = Rest.bringIn(Rest.DANA, lines);

    refused
        .then()
        .statusCode(422)
        .body("errors.line", equalTo(List.of(2, 3, 4, 5, 5, 6)))
        .body("errors[1].field", equalTo("kind"))
        .body("errors[5].field", equalTo("body.synthetic"));
    assertThat(refused.asString()).doesNotContain("Maria", "PLANET", "no json");
  }

  @Test
  @DisplayName("at most 100 errors, and no header or an empty body is one")
  void manyErrors() {
    String lines =
        IntStream.range(0, 150)
            .mapToObj(i -> "{}")
            .collect(Collectors.joining("\n", HEADER + "\n", ""));

    Rest.bringIn(Rest.DANA, lines).then().statusCode(422).body("errors", hasSize(100));
    Rest.bringIn(Rest.DANA, "\n").then().statusCode(422).body("errors.line", equalTo(List.of(1)));
    Rest.bringIn(Rest.DANA, organisation(UUID.randomUUID(), "TX"))
        .then()
        .statusCode(422)
        .body("errors[0].line", equalTo(1));
  }

  @Test
  @DisplayName("PRO-1 an entry given twice, or one that somebody is working on, is refused")
  void twiceOrBusy() {
    UUID id = UUID.randomUUID();

    Rest.bringIn(
            Rest.DANA, String.join("\n", HEADER, organisation(id, "TX"), organisation(id, "OH")))
        .then()
        .statusCode(422)
        .body("errors.line", equalTo(List.of(3)))
        .body("errors.field", equalTo(List.of("id")));

    Rest.bringIn(Rest.DANA, HEADER + "\n" + organisation(id, "TX")).then().statusCode(202);
    Rest.bringIn(Rest.DANA, HEADER + "\n" + organisation(id, "OH"))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("id")));
  }

  private void assertEveryStateIsComplete(KafkaProbe kafka, List<String> ids) throws IOException {
    List<String> published = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> told : kafka.readAll(Topics.PROTOCOLS)) {
      if (ids.contains(told.key())) {
        ProtocolPublished state =
            EventJson.mapper().readValue(told.value(), ProtocolPublished.class);
        assertThat(state.state()).isEqualTo(RegistryState.PUBLISHED);
        assertThat(state.synthetic()).isTrue();
        assertThat(ids).containsAll(state.recipients().stream().map(UUID::toString).toList());
        published.add(told.key());
      }
    }
    for (ConsumerRecord<String, byte[]> told : kafka.readAll(Topics.DIRECTORY)) {
      if (ids.contains(told.key())) {
        OrganisationPublished state =
            EventJson.mapper().readValue(told.value(), OrganisationPublished.class);
        assertThat(state.contacts()).isNotEmpty();
        published.add(told.key());
      }
    }
    assertThat(published).containsExactlyInAnyOrderElementsOf(ids);
  }

  private static Response approve(String token, String importId) {
    return Rest.as(token).post("/v1/imports/{id}/approve", importId);
  }

  private long inForce(List<String> ids) {
    return database.count(
        "select count(*) from entry where state = 'IN_FORCE' and id::text = any (string_to_array(?,"
            + " ','))",
        String.join(",", ids));
  }

  private static List<String> idsOf(String bundle) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : bundle.lines().skip(1).toList()) {
      ids.add(EventJson.mapper().readTree(line).get("id").asText());
    }
    return ids;
  }

  private static String organisation(UUID id, String state) {
    return """
    {"kind":"ORGANISATION","id":"%s","body":{"kind":"AGENCY","recipientKind":"LAW_ENFORCEMENT",\
    "name":"Police (synthetic)","synthetic":true,"areas":[{"level":"STATE","state":"%s"}],\
    "contacts":[{"contactId":"%s","role":"Desk","verifiedOn":"2026-01-01",\
    "channels":[{"channel":"EMAIL","address":"desk@police.example"}]}]}}\
    """
        .formatted(id, state, UUID.randomUUID());
  }

  private static String protocolNaming(UUID recipient) {
    return """
    {"kind":"PROTOCOL","body":{"name":"Consent","geography":{"level":"CITY","state":"TX",\
    "city":"%s"},"recipientKind":"LAW_ENFORCEMENT","recipients":["%s"],"deadline":"PT24H",\
    "basis":"CONSENT","effectiveFrom":"2026-01-01","synthetic":true}}\
    """
        .formatted(UUID.randomUUID(), recipient);
  }
}
