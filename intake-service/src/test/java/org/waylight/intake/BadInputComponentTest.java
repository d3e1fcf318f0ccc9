package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** Everything a caller can do wrong: refused, said why, nothing quoted, nothing stored. */
@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class BadInputComponentTest {
  /** Stands where personal text would. */
  private static final String CANARY = "canary-7f3a";

  private static final String GOOD =
      "{\"channel\":\"CHAT\",\"messages\":[{\"text\":\"" + CANARY + "\"}]}";

  record Bad(String what, int status, String body) {
    @Override
    public String toString() {
      return what;
    }
  }

  static final List<Bad> BODIES =
      List.of(
          new Bad("empty", 422, ""),
          new Bad("null", 422, "null"),
          new Bad("broken off", 400, GOOD.substring(0, 40)),
          new Bad("a list", 400, "[" + GOOD + "]"),
          new Bad("words", 400, CANARY),
          new Bad("no channel", 422, "{\"messages\":[{\"text\":\"canary-7f3a\"}]}"),
          new Bad("unknown channel", 400, GOOD.replace("CHAT", CANARY)),
          new Bad("channel in lower case", 400, GOOD.replace("CHAT", "chat")),
          new Bad("channel as a number", 400, GOOD.replace("\"CHAT\"", "1")),
          new Bad("nothing said", 422, "{\"channel\":\"CHAT\"}"),
          new Bad(
              "nothing said in facts", 422, "{\"channel\":\"CHAT\",\"messages\":[],\"facts\":{}}"),
          new Bad("messages as an object", 400, "{\"channel\":\"CHAT\",\"messages\":{}}"),
          new Bad("a message that is null", 422, "{\"channel\":\"CHAT\",\"messages\":[null]}"),
          new Bad(
              "a message that is text",
              400,
              "{\"channel\":\"CHAT\",\"messages\":[\"canary-7f3a\"]}"),
          new Bad("a message without text", 422, "{\"channel\":\"CHAT\",\"messages\":[{}]}"),
          new Bad("blank text", 422, GOOD.replace(CANARY, "  ")),
          new Bad("text as a number", 400, GOOD.replace("\"" + CANARY + "\"", "5")),
          new Bad("text as true", 400, GOOD.replace("\"" + CANARY + "\"", "true")),
          new Bad("text too long", 422, GOOD.replace(CANARY, CANARY.repeat(5_000))),
          new Bad("body too large", 413, GOOD.replace(CANARY, CANARY.repeat(50_000))),
          new Bad(
              "too many messages",
              422,
              "{\"channel\":\"CHAT\",\"messages\":["
                  + "{\"text\":\"x\"},".repeat(200)
                  + "{\"text\":\"x\"}]}"),
          new Bad(
              "two messages of one id",
              422,
              "{\"channel\":\"CHAT\",\"messages\":[{\"id\":\"a\",\"text\":\"x\"},{\"id\":\"a\",\"text\":\"y\"}]}"),
          new Bad("a time that is none", 400, with("\"occurredAt\":\"canary-7f3a\"")),
          new Bad(
              "an order that is text",
              400,
              GOOD.replace("\"text\"", "\"order\":\"canary-7f3a\",\"text\"")),
          new Bad(
              "an id with NUL",
              422,
              GOOD.replace("\"text\"", "\"id\":\"canary-7f3a\\u0000\",\"text\"")),
          new Bad(
              "an author nobody is",
              400,
              GOOD.replace("\"text\"", "\"author\":\"canary-7f3a\",\"text\"")),
          new Bad("facts as text", 400, with("\"facts\":\"canary-7f3a\"")),
          new Bad("an answer as true", 400, with("\"facts\":{\"minorInvolved\":true}")),
          new Bad("an age as text", 400, with("\"facts\":{\"ages\":[\"15\"]}")),
          new Bad("an age with a fraction", 400, with("\"facts\":{\"ages\":[15.5]}")),
          new Bad("an age below zero", 422, with("\"facts\":{\"ages\":[-1]}")),
          new Bad("an age beyond all", 422, with("\"facts\":{\"ages\":[131]}")),
          new Bad("too many ages", 422, with("\"facts\":{\"ages\":[" + "1,".repeat(50) + "1]}")),
          new Bad("a language that is none", 422, with("\"facts\":{\"language\":\"canary 7f3a\"}")),
          new Bad(
              "a state that is none",
              422,
              with("\"facts\":{\"place\":{\"state\":\"canary-7f3a\"}}")),
          new Bad(
              "a zip that is none", 422, with("\"facts\":{\"place\":{\"zip\":\"canary-7f3a\"}}")),
          new Bad(
              "a city with NUL",
              422,
              with("\"facts\":{\"place\":{\"city\":\"canary-7f3a\\u0000\"}}")),
          new Bad(
              "a city too long",
              422,
              with("\"facts\":{\"place\":{\"city\":\"" + "c".repeat(121) + "\"}}")),
          new Bad(
              "a phone too long",
              422,
              with("\"facts\":{\"contact\":{\"phone\":\"" + "5".repeat(2_001) + "\"}}")),
          new Bad(
              "a consent without a state",
              422,
              with(
                  "\"facts\":{\"consents\":[{\"subject\":\"VICTIM\",\"recipientKind\":\"LAW_ENFORCEMENT\",\"purpose\":\"REPORT\",\"means\":\"VERBAL\"}]}")),
          new Bad(
              "a consent to nobody known",
              400,
              with(
                  "\"facts\":{\"consents\":[{\"subject\":\"VICTIM\",\"recipientKind\":\"canary-7f3a\"}]}")),
          new Bad(
              "a time nobody can mean",
              422,
              with("\"occurredAt\":\"+1000000000-12-31T23:59:59Z\"")),
          new Bad(
              "a message sent in the year 3000",
              422,
              "{\"channel\":\"TEXT\",\"messages\":[{\"text\":\"canary-7f3a\",\"sentAt\":\"3000-01-01T00:00:00Z\"}]}"),
          new Bad(
              "a consent that ends before Waylight's time",
              422,
              with(
                  "\"facts\":{\"consents\":[{\"subject\":\"VICTIM\",\"recipientKind\":\"LAW_ENFORCEMENT\",\"purpose\":\"REPORT\",\"state\":\"GIVEN\",\"means\":\"VERBAL\",\"expiresAt\":\"-1000000000-01-01T00:00:00Z\"}]}")),
          new Bad(
              "a receipt too long", 422, with("\"receiptQuoted\":\"" + CANARY.repeat(30) + "\"")));

  @ParameterizedTest
  @FieldSource("BODIES")
  @DisplayName("A bad body is refused with a problem that does not quote it, and nothing is stored")
  void bodies(Bad bad) {
    long before = signals();

    refused(bad.status, good().body(bad.body).post("/v1/signals"));
    assertThat(signals()).isEqualTo(before);
  }

  @Test
  @DisplayName("Bytes that are not UTF-8 are refused")
  void notUtf8() {
    byte[] latin = GOOD.replace("canary", "canarié").getBytes(StandardCharsets.ISO_8859_1);

    refused(400, good().body(latin).post("/v1/signals"));
    refused(
        400, good().contentType("application/json; charset=utf-8").body(latin).post("/v1/signals"));
  }

  @Test
  @DisplayName("Another media type or method is refused")
  void mediaTypes() {
    refused(415, good().contentType("text/plain").body(GOOD).post("/v1/signals"));
    refused(405, good().delete("/v1/signals"));
  }

  @Test
  @DisplayName("Missing, malformed, expired, foreign and role-less tokens are refused")
  void tokens() {
    refused(401, request().body(GOOD).post("/v1/signals"));
    refused(401, request(CANARY).body(GOOD).post("/v1/signals"));
    refused(401, request(TestTokens.expired("gateway", "g")).body(GOOD).post("/v1/signals"));
    refused(
        401, request(TestTokens.signedByAStranger("gateway", "g")).body(GOOD).post("/v1/signals"));
    refused(
        401, request(TestTokens.forAnotherAudience("gateway", "g")).body(GOOD).post("/v1/signals"));
    refused(403, request(TestTokens.of(List.of(), "g")).body(GOOD).post("/v1/signals"));
    refused(401, request().get("/v1/signals/00000000-0000-8000-8000-000000000000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "advocate",
        "supervisor",
        "protocol-editor",
        "protocol-approver",
        "auditor",
        "operator"
      })
  @DisplayName("DIS-6 nobody but a gateway hands over signals or asks for them")
  void otherRoles(String role) {
    String token = TestTokens.of(role, "somebody");
    String id = "00000000-0000-8000-8000-000000000000";

    refused(403, request(token).body(GOOD).post("/v1/signals"));
    refused(403, request(token).body("{}").post("/v1/signals/" + id + "/messages"));
    refused(403, request(token).get("/v1/signals/" + id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"", "two words", "\"open"})
  @DisplayName("INT-2 a key that is malformed is refused")
  void malformedKeys(String key) {
    refused(
        400,
        request(TestTokens.gateway("g"))
            .header("Idempotency-Key", key)
            .body(GOOD)
            .post("/v1/signals"));
  }

  @Test
  @DisplayName("INT-2 a submission without a key is refused, never deduplicated by guess")
  void noKey() {
    TestGateway gateway = TestGateway.anyone();
    String signalId = gateway.accepted("k", GOOD);

    refused(400, request(TestTokens.gateway("g")).body(GOOD).post("/v1/signals"));
    refused(400, gateway.add(signalId, "{\"text\":\"" + CANARY + "\"}"));
  }

  private static String with(String member) {
    return GOOD.substring(0, GOOD.length() - 1) + "," + member + "}";
  }

  private static void refused(int status, Response response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<Integer>path("status")).isEqualTo(status);
    assertThat(response.<String>path("type")).startsWith("urn:waylight:problem:");
    assertThat(response.asString()).doesNotContain("canary").doesNotContain("7f3a");
  }

  private static RequestSpecification good() {
    return request(TestTokens.gateway("g")).header("Idempotency-Key", "bad-input");
  }

  private static RequestSpecification request(String token) {
    return request().header("Authorization", "Bearer " + token);
  }

  private static RequestSpecification request() {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/json");
  }

  private static long signals() {
    return Database.of("intake").count("select count(*) from signal");
  }
}
