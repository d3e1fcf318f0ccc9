package org.waylight.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waylight.platform.json.EventJson;

/**
 * Whoever is answered with success is answered with the one status that the API's description names
 * for it. {@link OpenApiContractTest} holds the served description to the committed one.
 */
final class AsDocumented implements Filter {
  private static final JsonNode OPERATIONS = served();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    if (answer.statusCode() < 300) {
      String method = request.getMethod().toLowerCase(Locale.ROOT);
      JsonNode responses = responses(method, request.getDerivedPath());
      String status = String.valueOf(answer.statusCode());
      assertThat(successes(responses))
          .as("documented for %s %s", method, request.getDerivedPath())
          .containsExactly(status);
      assertThat(responses.path(status).path("content").path("application/json").has("schema"))
          .as("%s %s says what its answer holds", method, request.getDerivedPath())
          .isTrue();
    }
    return answer;
  }

  private static JsonNode responses(String method, String path) {
    String template =
        OPERATIONS
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(each -> path.matches(each.replaceAll("\\{[^}]*}", "[^/]+")))
            .findFirst()
            .orElseThrow(() -> new AssertionError(path + " is not documented"));
    return OPERATIONS.path(template).path(method).path("responses");
  }

  private static List<String> successes(JsonNode responses) {
    return responses
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(status -> status.startsWith("2"))
        .toList();
  }

  private static JsonNode served() {
    String json = given().get("/q/openapi?format=json").asString();
    try {
      return EventJson.mapper().readTree(json).path("paths");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
