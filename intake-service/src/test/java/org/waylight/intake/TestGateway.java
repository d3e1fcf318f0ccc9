package org.waylight.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.waylight.testing.TestTokens;

/** A gateway as it calls the service from outside. */
record TestGateway(String name) {
  /** A gateway that no other test is. */
  static TestGateway anyone() {
    return new TestGateway("gateway-" + UUID.randomUUID());
  }

  Response submit(String key, String body) {
    return given()
        .auth()
        .oauth2(TestTokens.gateway(name))
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/signals");
  }

  String accepted(String key, String body) {
    return submit(key, body).then().statusCode(202).extract().path("signalId");
  }

  Response add(String signalId, String body) {
    return given()
        .auth()
        .oauth2(TestTokens.gateway(name))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/signals/" + signalId + "/messages");
  }

  Response add(String signalId, String key, String body) {
    return given()
        .auth()
        .oauth2(TestTokens.gateway(name))
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/signals/" + signalId + "/messages");
  }

  Response show(String signalId) {
    return given().auth().oauth2(TestTokens.gateway(name)).get("/v1/signals/" + signalId);
  }

  static String text(String words) {
    return "{\"channel\":\"CHAT\",\"messages\":[{\"text\":\"%s\"}]}".formatted(words);
  }
}
