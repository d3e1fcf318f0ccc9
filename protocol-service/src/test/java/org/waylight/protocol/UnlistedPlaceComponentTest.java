package org.waylight.protocol;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.testing.WaylightParts;

/** A town that no list knows, before and after it is in force. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class UnlistedPlaceComponentTest {
  @Test
  @DisplayName(
      "PRO-6 who approves sees the town that no list knows, and so does the report of gaps")
  void seen() {
    String recipient = Rest.publish("/v1/organisations", Bodies.agency());
    Map<String, Object> body = new HashMap<>(Bodies.protocol(recipient));
    body.put(
        "geography", Map.of("level", "CITY", "country", "US", "state", "TX", "city", "Huoston"));
    String id = Rest.publish("/v1/protocols", body);
    Rest.as(Rest.EMIL)
        .get("/v1/protocols/{id}", id)
        .then()
        .body("unlisted.field", equalTo(List.of("geography.city")))
        .body("unlisted[0].mend", containsString("Houston"));
    Rest.as(Rest.EMIL)
        .get("/v1/gaps?kind=UNLISTED_PLACE&limit=200")
        .then()
        .body("items.id", hasItem(id));
    Rest.as(Rest.EMIL).get("/v1/organisations/{id}", recipient).then().body("unlisted", empty());
  }
}
