package org.waylight.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
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
class TiesComponentTest {
  @Inject Gateway gateway;

  @Test
  @DisplayName("TRI-8 nearly the same text suggests two cases to each other, and joins nothing")
  void nearlyTheSameText() {
    UUID one =
        gateway.caseOf(
            gateway.signal(
                "at the blue orchard camp outside of town forty men sleep in two trailers and the"
                    + " crew chief keeps every passport in a box under his own bed"));
    UUID other =
        gateway.caseOf(
            gateway.signal(
                "hi, at the blue orchard camp outside of town forty men sleep in two trailers and"
                    + " the crew chief keeps every passport in a box under his seat"));

    JsonPath suggested = suggestions(one);

    assertThat(suggested.getList("items.caseId", String.class)).containsExactly(other.toString());
    assertThat(suggested.getString("items[0].reasons[0].kind")).isEqualTo("TEXT");
    assertThat(suggested.getString("items[0].reasons[0].sentence")).isNotBlank();
    assertThat(suggestions(other).getList("items.caseId", String.class))
        .containsExactly(one.toString());
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  @DisplayName(
      "TRI-8 the same phone suggests, with the words; once rejected, not again for this reason")
  void samePhone() {
    String text = "whoever answers 210-555-0147 sends the girls";
    UUID one = gateway.caseOf(gateway.signal(text));
    UUID other = gateway.caseOf(gateway.signal("the ad says (210) 555 0147, ask for Lily"));
    JsonPath suggested = suggestions(one);
    assertThat(suggested.getList("items.caseId", String.class)).containsExactly(other.toString());
    assertThat(suggested.getString("items[0].reasons[0].kind")).isEqualTo("PHONE");
    List<Integer> starts =
        List.of(
            suggested.getInt("items[0].reasons[0].inOne.start"),
            suggested.getInt("items[0].reasons[0].inOther.start"));
    assertThat(starts).contains(text.indexOf("210"));

    String url = "/v1/cases/" + one + "/suggestions/" + other + "/reject";
    as("advocate", "cora").body("{\"reason\":\"no\"}").post(url).then().statusCode(403);
    supervisor().body("{}").post(url).then().statusCode(422);
    supervisor().body("{\"reason\":\"A taxi firm.\"}").post(url).then().statusCode(204);

    supervisor()
        .get("/v1/cases/" + other + "/suggestions")
        .then()
        .statusCode(200)
        .body("items", empty());
    supervisor()
        .queryParam("purpose", "REVIEW")
        .get("/v1/cases/" + one)
        .then()
        .body("notes[0].text", equalTo("A taxi firm."));
  }

  @Test
  @DisplayName("INT-6 nothing of what was written stands in the ties")
  void keyed() {
    UUID caseId = gateway.caseOf(gateway.signal("plate KJX-4471 and @canarybird_88 took them"));
    suggestions(caseId);

    for (String table : List.of("tie_key", "tie_signature", "tie")) {
      assertThat(
              Database.of("triage")
                  .count(
                      "select count(*) from triage."
                          + table
                          + " t where t::text ilike '%canarybird%'"))
          .isZero();
    }
    assertThat(Database.of("triage").count("select count(*) from triage.tie_key")).isPositive();
  }

  private JsonPath suggestions(UUID caseId) {
    return supervisor()
        .get("/v1/cases/" + caseId + "/suggestions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static RequestSpecification supervisor() {
    return as("supervisor", "ada");
  }

  static RequestSpecification as(String role, String name) {
    return given().auth().oauth2(TestTokens.of(role, name)).contentType("application/json");
  }
}
