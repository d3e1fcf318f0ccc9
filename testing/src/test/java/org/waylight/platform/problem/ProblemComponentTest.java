package org.waylight.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.testing.TestTokens;

/** Every error is a problem detail that says how to mend it and never quotes what was sent. */
@OnRealParts
class ProblemComponentTest {
  private static final String ADA = TestTokens.of("supervisor", "ada");

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-6 a body that cannot be read is told by field and mend, never by value")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"canary-too-long"}                      | 422 | name
          {"name":""}                                     | 422 | name
          {"colour":"RED"}                                | 422 | name
          {"name":"a","colour":"canary"}                  | 400 | colour
          {"name":"a","colour":0}                         | 400 | colour
          {"name":"a","number":"canary"}                  | 400 | number
          {"name":"a","number":"5"}                       | 400 | number
          {"name":"a","number":1.5}                       | 400 | number
          {"name":7}                                      | 400 | name
          {"name":"a","at":"canary"}                      | 400 | at
          {"name":"a","inner":[{"text":"x"},{"text":""}]} | 422 | inner[1].text
          {"name":"a","inner":{"text":"canary"}}          | 400 | inner
          {"name":"a","inner":[{"canary":1}]}             | 400 | inner[0]
          {"name":"a","canary":1}                         | 400 | (body)
          {"name":"a","counts":{"canary":"x"}}            | 400 | counts.*
          {"name":"a","name":"canary"}                    | 400 |
          {"name":"canary"                                | 400 |
          {"name":"a"} canary                             | 400 |
          canary                                          | 400 |
          ''                                              | 422 |
          """)
  void bodies(String body, int status, String field) {
    Response answer = post(body.getBytes(StandardCharsets.UTF_8));
    assertProblem(answer, status);
    if (field != null) {
      assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
      assertThat(answer.jsonPath().getString("errors[0].mend")).isNotBlank();
    }
  }

  @Test
  @DisplayName("text that is not UTF-8 is refused")
  void notUtf8() {
    assertProblem(post("{\"name\":\"\u00e9\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)), 400);
  }

  @Test
  @DisplayName("a body larger than is taken is refused")
  void tooLarge() {
    byte[] large = new byte[1_100_000];
    java.util.Arrays.fill(large, (byte) 'a');
    assertProblem(post(large), 413);
  }

  @Test
  @DisplayName("another media type is refused")
  void wrongType() {
    assertProblem(
        given().auth().oauth2(ADA).contentType("text/plain").body("canary").post("/v1/probe"), 415);
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("addresses and methods that are not there")
  @CsvSource({
    "GET, /nowhere/canary, 404",
    "PUT, /v1/probe, 405",
    "GET, /v1/probe/canary, 404",
    "GET, /v1/dead-letters?limit=canary, 403",
  })
  void addresses(String method, String path, int status) {
    assertProblem(given().auth().oauth2(ADA).request(method, path), status);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("failures of the service keep their status and say nothing of the cause")
  @CsvSource({
    "conflict, 409, key-reused",
    "stale, 412, precondition-failed",
    "away, 503, unavailable",
    "database, 503, unavailable",
    "other, 500, internal"
  })
  void failures(String how, int status, String slug) {
    Response answer = given().auth().oauth2(ADA).get("/v1/probe/fail/" + how);
    assertProblem(answer, status);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:waylight:problem:" + slug);
    if (status == 503) {
      assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isPositive();
    }
  }

  @Test
  @DisplayName("no token, a wrong one, a wrong role, a wrong audience, no declared role")
  void identity() {
    assertProblem(given().get("/v1/probe/trace"), 401);
    assertProblem(given().auth().oauth2("canary").get("/v1/probe/trace"), 401);
    assertProblem(with(TestTokens.expired("supervisor", "ada")), 401);
    assertProblem(with(TestTokens.forAnotherAudience("supervisor", "ada")), 401);
    assertProblem(with(TestTokens.signedByAStranger("supervisor", "ada")), 401);
    assertProblem(with(TestTokens.fromAnotherRealm("supervisor", "ada")), 401);
    assertProblem(with(TestTokens.unsigned("supervisor", "ada")), 401);
    assertProblem(with(TestTokens.signedWithThePublicKey("supervisor", "ada")), 401);
    assertProblem(with(TestTokens.tamperedWith("advocate", "cora", "supervisor")), 401);
    assertProblem(with(TestTokens.of("advocate", "cora")), 403);
    assertProblem(given().auth().oauth2(ADA).get("/v1/probe/open"), 403);
    assertProblem(given().get("/v1/probe/open"), 401);
    assertThat(given().get("/v1/probe/trace").getHeader("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  @DisplayName("the caller is known by user name, a gateway by its client id")
  void caller() {
    assertThat(
            post("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8))
                .jsonPath()
                .getString("caller"))
        .isEqualTo("ada");
    assertThat(
            given()
                .auth()
                .oauth2(TestTokens.gateway("demo-gateway"))
                .get("/v1/probe/gateway")
                .asString())
        .isEqualTo("demo-gateway");
  }

  @Test
  @DisplayName("a request's trace goes on, and a malformed one is made anew")
  void trace() {
    String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    String header = "00-" + traceId + "-00f067aa0ba902b7-01";
    assertThat(
            given()
                .auth()
                .oauth2(ADA)
                .header("traceparent", header)
                .get("/v1/probe/trace")
                .asString())
        .isEqualTo(traceId + " " + traceId);
    assertThat(
            given()
                .auth()
                .oauth2(ADA)
                .header("traceparent", "canary")
                .get("/v1/probe/trace")
                .asString())
        .matches("([0-9a-f]{32}) \\1");
  }

  private static Response with(String token) {
    return given().auth().oauth2(token).get("/v1/probe/trace");
  }

  private static Response post(byte[] body) {
    return given().auth().oauth2(ADA).contentType("application/json").body(body).post("/v1/probe");
  }

  private static void assertProblem(Response answer, int status) {
    String text = answer.asString();
    assertThat(answer.statusCode()).as(text).isEqualTo(status);
    assertThat(answer.contentType()).as(text).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).startsWith("urn:waylight:problem:");
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(answer.jsonPath().getString("title")).isNotBlank();
    assertThat(text).doesNotContain("canary");
  }
}
