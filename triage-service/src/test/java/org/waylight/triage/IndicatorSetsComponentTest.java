package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class IndicatorSetsComponentTest {
  private static final String NEW_ENTRY =
      """

        - id: en.zorble
          pattern: zorbled
          speaksFor: ["READING:IMMINENT_HARM"]
          weight: 1.0
          source: own
          example: He zorbled her again.
          counterExample: He called her again.
      """;

  @Inject Gateway gateway;

  @Test
  @DisplayName(
      "TRI-1 a set is proposed, tried on past cases, approved by another person, and open cases"
          + " are read again with it")
  void wholeWay() throws Exception {
    UUID told = gateway.caseOf(gateway.signal("I think he zorbled her in the back room."));
    assertThat(caseFile(told).getString("assessment.urgency")).isEqualTo("ROUTINE");
    int version = inUse(told) + 1;
    String id =
        as("protocol-editor", "eve")
            .contentType("application/yaml")
            .body(english(version, NEW_ENTRY).getBytes(StandardCharsets.UTF_8))
            .post("/v1/indicator-sets")
            .then()
            .statusCode(201)
            .body("state", equalTo("PROPOSED"))
            .extract()
            .path("id");
    String url = "/v1/indicator-sets/" + id;
    approve(url, "ada", 409, "not-tried");

    JsonPath trial =
        as("protocol-editor", "eve")
            .post(url + "/backtests")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(trial.getString("set")).isEqualTo("en@" + version);
    assertThat(trial.getInt("cases")).isPositive();
    String differing = "differing.find { it.caseId == '" + told + "' }.differences";
    assertThat(trial.getString(differing + ".find { it.about == 'URGENCY' }.to"))
        .isEqualTo("URGENT");
    assertThat(trial.<String>getList(differing + ".find { it.about == 'URGENCY' }.indicators"))
        .contains("en.zorble@1");
    assertThat(caseFile(told).getString("assessment.urgency")).isEqualTo("ROUTINE");

    approve(url, "eve", 409, "same-person");
    approve(url, "ada", 200, null);
    approve(url, "ada", 409, "decided-before");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> caseFile(told).getString("assessment.urgency").equals("URGENT"));
    assertThat(caseFile(told).getString("assessment.indicatorsVersion")).contains("en@" + version);
    as("supervisor", "ada")
        .get("/v1/cases/" + told + "/assessments")
        .then()
        .body("items.assessment.urgency", hasItem("ROUTINE"));
    UUID later = gateway.caseOf(gateway.signal("He zorbled me."));
    assertThat(caseFile(later).getString("assessment.urgency")).isEqualTo("URGENT");
  }

  @Test
  @DisplayName("a set with slips is refused whole, each slip with its entry and how to mend it")
  void slips() throws Exception {
    String broken = NEW_ENTRY.replace("He zorbled her again.", "He left.");
    propose(english(9_000, broken), 422, "errors.field", "en.zorble@1.example");
    propose(english(9_000, NEW_ENTRY.replace("zorbled", "((zorbled")), 422, "errors.reason", null);
    propose("language: en\nversion: nine", 422, "errors.field", null);
    propose(english(1, NEW_ENTRY), 422, "errors.field", "version");
    as("supervisor", "ada")
        .contentType("application/yaml")
        .body("language: en".getBytes(StandardCharsets.UTF_8))
        .post("/v1/indicator-sets")
        .then()
        .statusCode(403);
  }

  private static void propose(String yaml, int status, String path, @Nullable String item) {
    var answer =
        as("protocol-editor", "eve")
            .contentType("application/yaml")
            .body(yaml.getBytes(StandardCharsets.UTF_8))
            .post("/v1/indicator-sets")
            .then()
            .statusCode(status);
    if (item != null) {
      answer.body(path, hasItem(item));
    }
  }

  private static void approve(String url, String by, int status, @Nullable String problem) {
    var answer = as("protocol-approver", by).post(url + "/approval").then().statusCode(status);
    if (problem != null) {
      answer.body("type", equalTo("urn:waylight:problem:" + problem));
    }
  }

  private static int inUse(UUID caseId) {
    String versions = caseFile(caseId).getString("assessment.indicatorsVersion");
    return Integer.parseInt(versions.replaceAll(".*en@(\\d+).*", "$1"));
  }

  private static String english(int version, String more) throws IOException {
    try (InputStream file =
        IndicatorSetsComponentTest.class.getResourceAsStream("/indicators/en.yaml")) {
      String written =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return written.replaceFirst("(?m)^version: \\d+$", "version: " + version).stripTrailing()
          + more;
    }
  }

  private static JsonPath caseFile(UUID caseId) {
    return as("supervisor", "ada").get("/v1/cases/" + caseId).jsonPath();
  }

  private static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name));
  }
}
