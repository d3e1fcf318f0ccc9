package org.waylight.protocol;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.waylight.testing.TestTokens;

/** The people of the tests and how they call. */
final class Rest {
  static final String DANA = TestTokens.of("protocol-editor", "dana");
  static final String EMIL = TestTokens.of("protocol-approver", "emil");

  private Rest() {}

  static RequestSpecification as(String token) {
    return given().filter(new AsDocumented()).auth().oauth2(token).contentType("application/json");
  }

  /** Drafts it and has it approved. Returns its id. */
  static String publish(String path, Map<String, ?> body) {
    Response drafted = as(DANA).body(body).post(path);
    drafted.then().statusCode(201);
    String id = drafted.path("id");
    as(EMIL)
        .header("If-Match", submit(path + "/" + id, drafted).header("ETag"))
        .post(path + "/" + id + "/approve")
        .then()
        .statusCode(200);
    return id;
  }

  /** Its author hands the draft over for review. */
  static Response submit(String path, Response seen) {
    Response submitted = as(DANA).header("If-Match", seen.header("ETag")).post(path + "/submit");
    submitted.then().statusCode(200);
    return submitted;
  }

  static Response bringIn(String token, String lines) {
    return given()
        .filter(new AsDocumented())
        .auth()
        .oauth2(token)
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/v1/import");
  }
}
