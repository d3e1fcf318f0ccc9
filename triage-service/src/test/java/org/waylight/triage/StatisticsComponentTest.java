package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "triage"))
class StatisticsComponentTest {
  private static final String FORCED = "My boss took our passports, we work to pay off the debt.";

  @Inject Gateway gateway;

  @Test
  @DisplayName("DIS-6 a period that is over is counted and published once, small counts kept back")
  void published() {
    for (int i = 0; i < 6; i++) {
      happenedIn2019(gateway.signal(FORCED));
    }
    happenedIn2019(gateway.signal("I would like to know more about your training for schools."));

    JsonPath statistics =
        as("supervisor").put("/v1/statistics/2019").then().statusCode(200).extract().jsonPath();

    assertThat(statistics.getLong(table("signals", "signals by channel") + ".counts.TEXT"))
        .isEqualTo(7);
    String byRequest = table("signals", "signals by request type");
    assertThat(
            statistics.getBoolean(byRequest + ".withheld")
                || statistics.getLong(byRequest + ".others") >= 5)
        .isTrue();
    assertThat(statistics.getLong(table("cases", "cases by type") + ".counts.LABOR")).isEqualTo(6);
    assertThat(statistics.getLong(table("cases", "cases by topic") + ".counts.DEBT_BONDAGE"))
        .isEqualTo(6);
    assertThat(
            statistics.getMap(
                table("potentialVictims", "potential victims by indicator level") + ".counts"))
        .containsExactlyEntriesOf(Map.of("HIGH", 6));

    happenedIn2019(gateway.signal(FORCED));
    assertThat(as("supervisor").put("/v1/statistics/2019").asString())
        .isEqualTo(as("auditor").get("/v1/statistics/2019").asString());
    assertThat(
            as("auditor")
                .get("/v1/statistics/2019")
                .jsonPath()
                .getLong(table("signals", "signals by channel") + ".counts.TEXT"))
        .isEqualTo(7);
    as("auditor").get("/v1/statistics").then().body("periods", hasItem("2019"));
  }

  @Test
  @DisplayName("DIS-6 the running year, other stretches of time and unknown ones are refused")
  void refused() {
    as("supervisor")
        .put("/v1/statistics/2999")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:waylight:problem:period-not-over"));
    as("supervisor")
        .put("/v1/statistics/2018-Q3")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("period"));
    as("supervisor").get("/v1/statistics/2018").then().statusCode(404);
    as("advocate").put("/v1/statistics/2018").then().statusCode(403);
  }

  private void happenedIn2019(UUID signalId) {
    UUID caseId = gateway.caseOf(signalId);
    Database triage = Database.of("triage");
    triage.execute("update triage.signal set received_at = '2019-05-01' where id = ?", signalId);
    triage.execute("update triage.case_file set opened_at = '2019-05-01' where id = ?", caseId);
  }

  private static String table(String about, String name) {
    return about + ".find { it.name == '" + name + "' }";
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.of(role, "ada"));
  }
}
