package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.intake.application.Gateways;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class BatchComponentTest {
  @Inject Gateways gateways;

  private final TestGateway gateway = TestGateway.anyone();

  @Test
  @DisplayName(
      "INT-1 INT-2 each line of a batch is accepted or refused by itself, and the same again")
  void eachByItself() {
    List<String> lines =
        List.of(
            line("a", "one"),
            "no JSON",
            line("b", "two"),
            "{\"idempotencyKey\":\"c\",\"signal\":{\"channel\":\"TEXT\"}}",
            "{\"idempotencyKey\":\"d\",\"signal\":{\"messages\":[{\"text\":\"x\"}]}}",
            line("a", "other content"));
    List<JsonPath> answers = answers(batch(String.join("\n", lines)));

    assertThat(answers.stream().map(a -> a.getInt("line")).toList())
        .containsExactly(1, 2, 3, 4, 5, 6);
    List<Integer> statuses = answers.stream().map(a -> a.getInt("status")).toList();
    assertThat(statuses.subList(1, 5)).containsExactly(400, 202, 422, 422);
    // Two lines of one key: one is the signal, the other is refused.
    assertThat(List.of(statuses.getFirst(), statuses.getLast()))
        .containsExactlyInAnyOrder(202, 422);
    assertThat(answers.get(3).getString("problem.type"))
        .isEqualTo("urn:waylight:problem:signal-empty");
    assertThat(answers(batch(line("b", "two"))).getFirst().getString("accepted.signalId"))
        .isEqualTo(answers.get(2).getString("accepted.signalId"));
  }

  @Test
  @DisplayName("INT-1 a thousand lines are all durable")
  void thousand() {
    String body =
        IntStream.range(0, 1_000)
            .mapToObj(i -> line("k" + i, "text " + i))
            .collect(Collectors.joining("\n"));
    List<JsonPath> answers = answers(batch(body));

    assertThat(answers).hasSize(1_000).allMatch(answer -> answer.getInt("status") == 202);
    assertThat(batch(line("k0", "text 0")).headers().firstValue("Waylight-Store"))
        .hasValue("postgresql");
    assertThat(
            Database.of("intake")
                .count("select count(*) from signal where gateway = ?", gateway.name()))
        .isEqualTo(1_000);
    assertThat(batch(body + "\n" + line("more", "than taken")).statusCode()).isEqualTo(400);
    assertThat(batch("\n\n").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("A gateway over its rate is told when to come again, and nothing is stored")
  void overRate() {
    register("\"perSecond\":2,\"channels\":[\"CHAT\"]");
    gateway
        .submit("one", TestGateway.text("one"))
        .then()
        .statusCode(202)
        .header("RateLimit-Policy", "\"signals\";q=2;w=1")
        .header("RateLimit", matchesPattern("\"signals\";r=[01];t=1"));
    Response refused =
        IntStream.range(0, 20)
            .mapToObj(i -> gateway.submit("over" + i, TestGateway.text("over")))
            .filter(answer -> answer.statusCode() == 429)
            .findFirst()
            .orElseThrow();
    refused
        .then()
        .header("Retry-After", notNullValue())
        .header("RateLimit", matchesPattern("\"signals\";r=0;t=[1-9]"))
        .body("type", equalTo("urn:waylight:problem:too-many-requests"));
  }

  @Test
  @DisplayName("A batch larger than the rate is taken whole, and waited out whole")
  void batchOverRate() {
    register("\"perSecond\":2,\"channels\":[\"CHAT\"]");
    String body =
        IntStream.range(0, 60).mapToObj(i -> line("k" + i, "x")).collect(Collectors.joining("\n"));
    HttpResponse<String> taken = batch(body);
    assertThat(answers(taken)).hasSize(60).allMatch(answer -> answer.getInt("status") == 202);
    assertThat(taken.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"signals\";r=0;t=(29|30)");

    HttpResponse<String> refused = batch(line("more", "x"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(15, 30);
  }

  @Test
  @DisplayName("A gateway speaks for its channels only, and not at all while it is paused")
  void channelsAndPause() {
    register("\"channels\":[\"TEXT\"]");
    gateway.submit("a", TestGateway.text("a chat")).then().statusCode(403);
    operator().post("/v1/gateways/{name}/pause", gateway.name()).then().statusCode(200);
    Awaitility.await().until(() -> gateways.find(gateway.name()).orElseThrow().paused());
    gateway
        .submit("b", TestGateway.text("while paused").replace("CHAT", "TEXT"))
        .then()
        .statusCode(503)
        .header("Retry-After", "60");
  }

  private void register(String more) {
    operator()
        .body("{\"kind\":\"REST\"," + more + "}")
        .put("/v1/gateways/{name}", gateway.name())
        .then()
        .statusCode(201);
    Awaitility.await().until(() -> gateways.find(gateway.name()).isPresent());
  }

  private static io.restassured.specification.RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of("operator", "olga")).contentType(ContentType.JSON);
  }

  // REST Assured writes the colon of the address as %3A.
  private HttpResponse<String> batch(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/v1/signals:batch"))
            .header("Authorization", "Bearer " + TestTokens.gateway(gateway.name()))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<JsonPath> answers(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().map(JsonPath::new).toList();
  }

  private static String line(String key, String text) {
    return "{\"idempotencyKey\":\"%s\",\"signal\":%s}".formatted(key, TestGateway.text(text));
  }
}
