package org.waylight.protocol;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.testing.WaylightParts;

/** Looking up places over HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class PlacesComponentTest {
  @Test
  @DisplayName("PRO-6 a ZIP code answers its places, narrowest first, how sure and why")
  void zip() {
    Rest.as(Rest.DANA)
        .urlEncodingEnabled(false)
        .get("/v1/places:resolve?zip=60601")
        .then()
        .statusCode(200)
        .body("candidates", hasSize(5))
        .body("candidates[0].place.level", equalTo("ZIP"))
        .body("candidates[2].place.county", equalTo("Cook"))
        .body("candidates[2].fips", equalTo("17031"))
        .body("candidates[2].sureness", equalTo("CERTAIN"))
        .body("candidates[2].why", notNullValue())
        .body("candidates[4].place.level", equalTo("NATION"))
        .body("question", nullValue());
  }

  @Test
  @DisplayName("PRO-6 what is open comes with a question")
  void question() {
    Rest.as(Rest.DANA)
        .urlEncodingEnabled(false)
        .get("/v1/places:resolve?city=Springfield")
        .then()
        .statusCode(200)
        .body("candidates.sureness", hasItem("DISPUTED"))
        .body("question", containsString("find out the state"));
    Rest.as(Rest.DANA)
        .urlEncodingEnabled(false)
        .get("/v1/places:resolve?lat=36.9990&lon=-109.0452")
        .then()
        .statusCode(200)
        .body("question", containsString("New Mexico"));
  }

  @ParameterizedTest
  @DisplayName("Nonsense is refused with the form that is expected")
  @CsvSource({
    "x=1,query",
    "zip=7820,zip",
    "zip=78201&areaCode=210,query",
    "lat=12,lon",
    "lat=91&lon=0,lat",
    "lat=NaN&lon=0,lat",
    "county=Bexar,state",
    "areaCode=12,areaCode",
    "city=%20,city",
    "zip=78201&state=XX,state"
  })
  void nonsense(String query, String field) {
    Rest.as(Rest.DANA)
        .urlEncodingEnabled(false)
        .get("/v1/places:resolve?" + query)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body("errors[0].mend", notNullValue());
  }
}
