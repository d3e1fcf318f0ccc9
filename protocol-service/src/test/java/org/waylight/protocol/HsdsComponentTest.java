package org.waylight.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.OrganisationPublished;
import org.waylight.contracts.v1.ProvidedService;
import org.waylight.platform.json.EventJson;
import org.waylight.testing.Database;
import org.waylight.testing.KafkaProbe;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** HSDS files from end to end: in as drafts, approved, published, read, and out again. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class HsdsComponentTest {
  private static final String ADVOCATE = TestTokens.of("advocate", "avi");
  private static final String CANARY = "canary-7f3a";
  private final Database database = Database.of("protocol");

  @Test
  @DisplayName("PRO-4 a file in the specification's shape comes in, not vetted, so nobody sees it")
  void unvettedIsNotShown() throws IOException {
    ObjectNode service = sample();

    String importId = approved(service.toString(), "application/json");

    String organisation = service.path("organization").path("id").asText();
    given()
        .auth()
        .oauth2(ADVOCATE)
        .get("/v1/organisations/{id}", organisation)
        .then()
        .statusCode(200)
        .body("inForce.content.services[0].schedules[0].timezone", equalTo("Etc/GMT-3"))
        .body(
            "inForce.content.services[0].schedules[0].rule",
            equalTo("FREQ=WEEKLY;INTERVAL=1;BYDAY=TH,FR;WKST=TU"))
        .body("inForce.content.services[0].available", equalTo(12))
        .body("inForce.content.contacts[0].channels.address", hasItem("+441234234567"))
        .body("stale.field", hasItem("vettedUntil"));
    read("/hsds/services/" + service.path("id").asText()).then().statusCode(404);
    assertThat(importId).isNotEmpty();
  }

  @Test
  @DisplayName("what HSDS has and Waylight does not keep survives the round trip")
  void roundTrip() throws IOException {
    ObjectNode service = vetted(sample());

    approved(service.toString(), "application/json");

    JsonNode back = json(read("/hsds/services/" + service.path("id").asText()));
    assertThat(back).isEqualTo(service);
    String lines = read("/hsds/services?format=ndjson&full=true").asString();
    assertThat(lines.lines().map(HsdsComponentTest::parse)).contains(service);
    approved(
        lines
            .lines()
            .filter(line -> line.contains(service.path("id").asText()))
            .findFirst()
            .orElseThrow(),
        "application/x-ndjson");
    read("/hsds/services?organization_id=" + service.path("organization").path("id").asText())
        .then()
        .statusCode(200)
        .body("total_items", equalTo(1))
        .body("contents[0].name", equalTo("Community counselling"));
  }

  @Test
  @DisplayName("pages, filters and the other lists, as HSDS has them; filters hold together")
  void readApi() throws IOException {
    ObjectNode service = vetted(sample());
    approved(service.toString(), "application/json");
    String organisation = service.path("organization").path("id").asText();
    String own = "/hsds/services?organization_id=" + organisation;

    read("/hsds").then().statusCode(200).body("version", equalTo("3.1"));
    read(own)
        .then()
        .body("total_pages", equalTo(1))
        .body("page_number", equalTo(1))
        .body("size", equalTo(1))
        .body("first_page", equalTo(true))
        .body("last_page", equalTo(true))
        .body("empty", equalTo(false))
        .body("contents[0].containsKey('schedules')", equalTo(false));
    read(own + "&search=COUNSEL&taxonomy_term_id=5d0f9c1e-1111-4000-8000-000000000008")
        .then()
        .body("total_items", equalTo(1));
    read(own + "&search=nothing-like-it").then().body("total_items", equalTo(0));
    read(own + "&postcode=ABC 1234").then().body("total_items", equalTo(1));
    read(own + "&modified_after=2999-01-01").then().body("empty", equalTo(true));
    read(own + "&taxonomy_id=" + UUID.randomUUID()).then().body("total_items", equalTo(0));
    read(own + "&minimal=true")
        .then()
        .body("contents[0].keySet()", hasItems("id", "modified_date"));
    read(own + "&page=2").then().body("size", equalTo(0)).body("last_page", equalTo(true));
    read("/hsds/organizations/" + organisation).then().body("name", equalTo("Example help"));
    read("/hsds/organizations?search=example help")
        .then()
        .body("contents.id", hasItem(organisation));
    read("/hsds/service_at_locations?organization_id=" + organisation)
        .then()
        .body("contents[0].service.id", equalTo(service.path("id").asText()));
    read("/hsds/taxonomies").then().body("contents.name", hasItem("waylight"));
    read("/hsds/taxonomy_terms?search=confidential").then().body("contents", hasSize(1));
    for (String wrong : List.of("&page=0", "&per_page=501", "&format=xml", "&modified_after=x")) {
      read(own + wrong).then().statusCode(400);
    }
    given().get("/hsds/services").then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.of("gateway", "g"))
        .get("/hsds/services")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("PRO-5 of a confidential location nothing leaves by any door")
  void confidentialNeverLeaves() throws IOException {
    ObjectNode service = vetted(sample());
    String text = service.toString();
    ObjectNode location = (ObjectNode) service.at("/service_at_locations/0/location");
    String id = location.path("id").asText();
    plant(service.at("/service_at_locations/0"));
    location.put("id", id);
    location.put("location_type", "physical");
    location.put("latitude", 12.345678);
    location.put("longitude", -98.765432);
    location.putArray("attributes").add(mark(id));
    ((ObjectNode) service.at("/service_at_locations/0")).put("id", UUID.randomUUID().toString());
    // The same place once more, without the mark, and what refers to it from elsewhere.
    ObjectNode again = (ObjectNode) service.at("/organization/locations/0");
    plant(again);
    again.put("id", id);
    again.put("latitude", 12.345678);
    again.remove("attributes");
    service
        .withArray("phones")
        .addObject()
        .put("id", UUID.randomUUID().toString())
        .put("location_id", id)
        .put("number", CANARY);
    ((ObjectNode) service.at("/metadata/0")).put("resource_id", id).put("previous_value", CANARY);
    assertThat(text).doesNotContain(CANARY);

    approved(service.toString(), "application/json");
    String organisation = service.path("organization").path("id").asText();
    for (String door :
        List.of(
            "/hsds/services/" + service.path("id").asText(),
            "/hsds/services?full=true&per_page=500",
            "/hsds/services?format=ndjson&full=true",
            "/hsds/organizations?full=true&per_page=500",
            "/hsds/organizations/" + organisation,
            "/hsds/service_at_locations?full=true&per_page=500",
            "/hsds/taxonomy_terms",
            "/v1/organisations/" + organisation,
            "/v1/organisations/" + organisation + "/history")) {
      Response answer = given().auth().oauth2(TestTokens.of("supervisor", "ada")).get(door);
      answer.then().statusCode(200);
      assertThat(answer.asString()).as(door).doesNotContain(CANARY, "12.345678", "98.765432");
    }
    ((ObjectNode) service.at("/service_at_locations/0/schedules/0")).remove("timezone");
    Response refused = bringIn(service.toString(), "application/json");
    refused.then().statusCode(422);
    assertThat(refused.asString()).doesNotContain(CANARY);
    assertThat(published(organisation).toString()).doesNotContain(CANARY, "12.345678");
    try (KafkaProbe kafka = new KafkaProbe()) {
      for (ConsumerRecord<String, byte[]> told : kafka.readAll(Topics.DIRECTORY)) {
        String value = told.value() == null ? "" : new String(told.value(), StandardCharsets.UTF_8);
        assertThat(value).doesNotContain(CANARY, "12.345678", "98.765432");
      }
    }
    assertThat(
            database.count(
                "select count(*) from hsds_source where document::text like '%canary-7f3a%'"))
        .isZero();
    assertThat(database.count("select count(*) from hsds_staged")).isZero();
  }

  @Test
  @DisplayName("a tabular data package with missing tables and doubled quotes comes in")
  void dataPackage() throws IOException {
    UUID service = UUID.randomUUID();
    UUID organisation = UUID.randomUUID();
    UUID location = UUID.randomUUID();
    Map<String, String> files =
        Map.of(
            "datapackage.json",
            "{\"resources\":[]}",
            "organizations.csv",
            "id,name,description\n" + organisation + ",\"Help, \"\"inc\"\"\",Helps\n",
            "services.csv",
            "id,organization_id,name,status,minimum_age\n%s,%s,Beds,active,18\n"
                .formatted(service, organisation),
            "phones.csv",
            "id,location_id,service_id,organization_id,contact_id,service_at_location_id,number\n"
                + "p1,,,%s,,,\"\"\"+1 202 555 0143\"\"\"\n".formatted(organisation)
                + "p2,%s,,,,,%s\n".formatted(location, CANARY),
            "service_at_location.csv",
            "id,service_id,location_id\nl1,%s,%s\n".formatted(service, location),
            "locations.csv",
            "id,location_type,name\n%s,physical,%s\n".formatted(location, CANARY),
            "attributes.csv",
            "id,link_id,taxonomy_term_id,link_entity,value\n"
                + "a1,%s,%s,location,true\n".formatted(location, term("waylight:confidential"))
                + "a2,%s,%s,organization,2999-01-01\n"
                    .formatted(organisation, term("waylight:vetted-until"))
                + "a3,%s,%s,service,true\n".formatted(service, term("waylight:need:SHELTER"))
                + "a4,%s,%s,contact,2026-01-01\n"
                    .formatted(organisation, term("waylight:verified-on"))
                + "a5,area,%s,service_area,STATE;US;TX;;;;\n".formatted(term("waylight:area")),
            "service_areas.csv",
            "id,service_id,name\narea,%s,All of it\n".formatted(service),
            "schedules.csv",
            "id,service_id,timezone,freq,byday,opens_at,closes_at\ns1,%s,America/Chicago,WEEKLY,\"MO,TU\",09:00,17:00\n"
                .formatted(service));

    approved(zip(files), "application/zip");

    Response read = read("/hsds/services/" + service);
    read.then()
        .statusCode(200)
        .body("organization.name", equalTo("Help, \"inc\""))
        .body("organization.phones[0].number", equalTo("\"+1 202 555 0143\""))
        .body("schedules[0].byday", equalTo("MO,TU"))
        .body("minimum_age", equalTo(18))
        .body("service_at_locations[0].location.id", equalTo(location.toString()));
    assertThat(read.asString()).doesNotContain(CANARY);
    ProvidedService told = published(organisation.toString()).services().getFirst();
    assertThat(told.needs()).hasSize(1);
    assertThat(told.areas().getFirst().state()).isEqualTo("TX");
    assertThat(Objects.requireNonNull(told.schedules()).getFirst().rule())
        .isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU");
  }

  @Test
  @DisplayName(
      "one bad line among 100,000: nothing is stored; file, line, field and mending are told")
  void oneBadLine() throws IOException {
    UUID organisation = UUID.randomUUID();
    StringBuilder schedules = new StringBuilder("id,service_id,timezone,freq,byday\n");
    UUID service = UUID.randomUUID();
    for (int line = 2; line <= 100_000; line++) {
      schedules.append(line).append(',').append(service);
      schedules.append(line == 77_777 ? ",,WEEKLY,MO\n" : ",America/Chicago,WEEKLY,MO\n");
    }
    Map<String, String> files =
        Map.of(
            "datapackage.json",
            "{\"resources\":[]}",
            "organizations.csv",
            "id,name\n" + organisation + ",Help\n",
            "services.csv",
            "id,organization_id,name,status\n%s,%s,Beds,active\n".formatted(service, organisation),
            "schedules.csv",
            schedules.toString());

    bringIn(zip(files), "application/zip")
        .then()
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].line", equalTo(77_777))
        .body("errors[0].field", equalTo("schedules.csv: timezone"))
        .body("errors[0].problem", equalTo("is missing"))
        .body("errors[0].mend", equalTo("give a name such as America/Chicago"));
    assertThat(database.count("select count(*) from entry where id = ?", organisation)).isZero();
    assertThat(database.count("select count(*) from hsds_staged")).isZero();
  }

  @Test
  @DisplayName("files that are none are told so, without quoting them")
  void noFiles() throws IOException {
    Response broken = bringIn("{\"id\":\"Maria\"}\nno json", "application/x-ndjson");
    broken.then().statusCode(422).body("errors.line", hasItems(1, 2));
    assertThat(broken.asString()).doesNotContain("Maria", "no json");
    bringIn("[1]", "application/json").then().statusCode(422);
    bringIn("no zip", "application/zip")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("services.csv: (file)"));
    bringIn(zip(Map.of("people.csv", "id\n1\n")), "application/zip").then().statusCode(422);
  }

  @Test
  @DisplayName("PRO-5 a count of free places is in force at once; an older one never is")
  void capacity() throws IOException {
    ObjectNode service = vetted(sample());
    approved(service.toString(), "application/json");
    String organisation = service.path("organization").path("id").asText();
    String path =
        "/v1/organisations/%s/services/%s/capacity"
            .formatted(organisation, service.path("id").asText());
    Map<String, Object> three = Map.of("available", 3, "countedAt", "2026-11-01T10:00:00Z");

    Rest.as(TestTokens.of("supervisor", "ada"))
        .body(three)
        .put(path)
        .then()
        .statusCode(200)
        .body("available", equalTo(3));
    Rest.as(Rest.DANA)
        .body(Map.of("available", 9, "countedAt", "2026-10-01T10:00:00Z"))
        .put(path)
        .then()
        .statusCode(422);
    Rest.as(Rest.DANA)
        .body(Map.of("available", 9, "countedAt", "2999-10-01T10:00:00Z"))
        .put(path)
        .then()
        .statusCode(422);
    Rest.as(Rest.DANA)
        .body(three)
        .put("/v1/organisations/%s/services/%s/capacity".formatted(organisation, UUID.randomUUID()))
        .then()
        .statusCode(404);

    read("/hsds/services/" + service.path("id").asText())
        .then()
        .body("capacities[0].available", equalTo(3))
        .body("capacities[0].updated", equalTo("2026-11-01T10:00:00Z"))
        .body("capacities[0].unit.name", equalTo("Bed"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              ProvidedService told = published(organisation).services().getFirst();
              assertThat(told.available()).isEqualTo(3);
              assertThat(told.countedAt()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
            });
    // The file has an older count: the newer one of ours stays.
    service.put("description", "Another text");
    approved(service.toString(), "application/json");
    read("/hsds/services/" + service.path("id").asText())
        .then()
        .body("description", equalTo("Another text"))
        .body("capacities[0].available", equalTo(3));
  }

  /** The sample under ids of this test's own. */
  private static ObjectNode sample() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            HsdsComponentTest.class.getResourceAsStream("/hsds/service_full.json"))) {
      String text =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace("5d0f9c1e-2222-4000-8000-000000000001", UUID.randomUUID().toString())
              .replace("5d0f9c1e-3333-4000-8000-000000000001", UUID.randomUUID().toString())
              .replace("5d0f9c1e-1111-4000-8000-000000000005", UUID.randomUUID().toString());
      return (ObjectNode) parse(text);
    }
  }

  /** With what makes Waylight use it. */
  private static ObjectNode vetted(ObjectNode service) {
    ((ObjectNode) service.path("organization"))
        .putArray("attributes")
        .add(attribute("organization", "waylight:vetted-until", "2999-01-01"));
    service.withArray("attributes").add(attribute("service", "waylight:need:COUNSELING", "true"));
    ((ObjectNode) service.at("/service_areas/0"))
        .putArray("attributes")
        .add(attribute("service_area", "waylight:area", "STATE;US;TX;;;;"));
    return service;
  }

  private static ObjectNode mark(String location) {
    return attribute("location", "waylight:confidential", "true").put("link_id", location);
  }

  private static ObjectNode attribute(String entity, String code, String value) {
    ObjectNode attribute = EventJson.mapper().createObjectNode();
    attribute.put("id", UUID.randomUUID().toString());
    attribute.put("link_entity", entity);
    attribute.put("taxonomy_term_id", term(code));
    return attribute.put("value", value);
  }

  private static String term(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Plants the canary in every text of an object, apart from what is checked. */
  private static void plant(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue().isTextual()
            && !List.of(
                    "timezone",
                    "freq",
                    "byday",
                    "wkst",
                    "valid_from",
                    "valid_to",
                    "dtstart",
                    "until",
                    "opens_at",
                    "closes_at")
                .contains(field.getKey())) {
          object.put(field.getKey(), CANARY);
        }
      }
    }
    node.forEach(HsdsComponentTest::plant);
  }

  private static Response read(String path) {
    return given().auth().oauth2(ADVOCATE).get(path);
  }

  private static String approved(Object body, String type) {
    Response taken = bringIn(body, type);
    taken.then().statusCode(202);
    String importId = taken.path("importId");
    given()
        .auth()
        .oauth2(Rest.EMIL)
        .post("/v1/imports/{id}/approve", importId)
        .then()
        .statusCode(200);
    return importId;
  }

  private static Response bringIn(Object body, String type) {
    byte[] bytes =
        body instanceof byte[] all ? all : body.toString().getBytes(StandardCharsets.UTF_8);
    return given()
        .auth()
        .oauth2(Rest.DANA)
        .contentType(type)
        .body(bytes)
        .post("/v1/directory/import?synthetic=true");
  }

  private static OrganisationPublished published(String id) throws IOException {
    try (KafkaProbe kafka = new KafkaProbe()) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !kafka.readAll(Topics.DIRECTORY, id).isEmpty());
      return EventJson.mapper()
          .readValue(
              kafka.readAll(Topics.DIRECTORY, id).getLast().value(), OrganisationPublished.class);
    }
  }

  private static JsonNode json(Response answer) {
    answer.then().statusCode(200);
    return parse(answer.asString());
  }

  private static JsonNode parse(String text) {
    try {
      return EventJson.mapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
