package org.waylight.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** A token of each role is tried on every endpoint; what the table does not allow is refused. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "protocol"))
class RoleTableComponentTest {
  private static final List<String> ROLES =
      List.of(
          "gateway",
          "advocate",
          "supervisor",
          "protocol-editor",
          "protocol-approver",
          "auditor",
          "operator");
  private static final Set<String> READERS =
      Set.of(
          "advocate", "supervisor", "protocol-editor", "protocol-approver", "auditor", "operator");
  private static final Set<String> HISTORY =
      Set.of("supervisor", "protocol-editor", "protocol-approver", "auditor");
  private static final Set<String> DIRECTORY =
      Set.of("supervisor", "advocate", "protocol-editor", "protocol-approver");
  private static final Set<String> EDITOR = Set.of("protocol-editor");
  private static final Set<String> APPROVER = Set.of("protocol-approver");
  private static final String ID = UUID.randomUUID().toString();

  /** Every endpoint of this service with the roles it is for. */
  static Stream<Arguments> table() {
    return Stream.concat(
        Stream.of("protocols", "organisations", "policies")
            .map(part -> "/v1/" + part)
            .flatMap(
                path ->
                    Stream.of(
                        Arguments.of("POST", path, EDITOR),
                        Arguments.of("GET", path, READERS),
                        Arguments.of("GET", path + "/" + ID, READERS),
                        Arguments.of("GET", path + "/" + ID + "/history", HISTORY),
                        Arguments.of("GET", path + "/" + ID + "/difference", HISTORY),
                        Arguments.of("PUT", path + "/" + ID, EDITOR),
                        Arguments.of("POST", path + "/" + ID + "/submit", EDITOR),
                        Arguments.of("POST", path + "/" + ID + "/emergency", APPROVER),
                        Arguments.of("POST", path + "/" + ID + "/emergency/review", APPROVER),
                        Arguments.of("POST", path + "/" + ID + "/approve", APPROVER),
                        Arguments.of("POST", path + "/" + ID + "/withdraw", APPROVER))),
        Stream.of(
            Arguments.of("GET", "/v1/emergency-changes", HISTORY),
            Arguments.of(
                "GET", "/v1/gaps", Set.of("protocol-editor", "protocol-approver", "supervisor")),
            Arguments.of(
                "GET",
                "/v1/places:resolve",
                Set.of("supervisor", "protocol-editor", "protocol-approver", "advocate")),
            Arguments.of("POST", "/v1/directory/import", EDITOR),
            Arguments.of(
                "PUT",
                "/v1/organisations/" + ID + "/services/" + ID + "/capacity",
                Set.of("protocol-editor", "supervisor")),
            Arguments.of("GET", "/hsds", DIRECTORY),
            Arguments.of("GET", "/hsds/services", DIRECTORY),
            Arguments.of("GET", "/hsds/services/" + ID, DIRECTORY),
            Arguments.of("GET", "/hsds/organizations", DIRECTORY),
            Arguments.of("GET", "/hsds/organizations/" + ID, DIRECTORY),
            Arguments.of("GET", "/hsds/service_at_locations", DIRECTORY),
            Arguments.of("GET", "/hsds/service_at_locations/" + ID, DIRECTORY),
            Arguments.of("GET", "/hsds/taxonomies", DIRECTORY),
            Arguments.of("GET", "/hsds/taxonomies/" + ID, DIRECTORY),
            Arguments.of("GET", "/hsds/taxonomy_terms", DIRECTORY),
            Arguments.of("GET", "/hsds/taxonomy_terms/" + ID, DIRECTORY),
            Arguments.of("POST", "/v1/import", EDITOR),
            Arguments.of(
                "GET",
                "/v1/imports/" + ID,
                Set.of("protocol-editor", "protocol-approver", "auditor")),
            Arguments.of("POST", "/v1/imports/" + ID + "/approve", APPROVER)));
  }

  @ParameterizedTest
  @MethodSource("table")
  @DisplayName("only these roles; everybody else is refused")
  void onlyTheseRoles(String method, String path, Set<String> allowed) {
    for (String role : ROLES) {
      int status = status(method, path, TestTokens.of(role, "somebody"));
      if (allowed.contains(role)) {
        assertThat(status).as("%s %s as %s", method, path, role).isNotIn(401, 403);
      } else {
        assertThat(status).as("%s %s as %s", method, path, role).isEqualTo(403);
      }
    }
    assertThat(status(method, path, TestTokens.of(List.of(), "nobody"))).isEqualTo(403);
  }

  @Test
  @DisplayName("no token, and tokens that are not ours, are refused")
  void badTokens() {
    given().get("/v1/protocols").then().statusCode(401).contentType("application/problem+json");
    for (String token :
        List.of(
            TestTokens.expired("supervisor", "ada"),
            TestTokens.forAnotherAudience("supervisor", "ada"),
            TestTokens.signedByAStranger("supervisor", "ada"),
            "no.token.at-all")) {
      assertThat(status("GET", "/v1/protocols", token)).isEqualTo(401);
    }
  }

  private static int status(String method, String path, String token) {
    String type = path.equals("/v1/import") ? "application/x-ndjson" : "application/json";
    return given()
        .auth()
        .oauth2(token)
        .urlEncodingEnabled(false)
        .contentType(type)
        .body((method.equals("GET") ? "" : "{}").getBytes(StandardCharsets.UTF_8))
        .request(method, path)
        .statusCode();
  }
}
