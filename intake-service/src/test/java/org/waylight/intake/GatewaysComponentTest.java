package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.contracts.Topics;
import org.waylight.contracts.v1.GatewayRegistered;
import org.waylight.intake.application.Gateways;
import org.waylight.intake.domain.Gateway;
import org.waylight.testing.Database;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

@QuarkusTest
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class GatewaysComponentTest {
  private static final String TWILIO =
      """
      {"kind":"TWILIO","channels":["TEXT","CALL"],"hosts":["hotline.example.org"],
       "settings":{"account":"AC1"},"secret":"auth-token-one"}
      """;

  @Inject Gateways gateways;
  @Inject Clock clock;

  private final String name = "g-" + UUID.randomUUID();

  @Test
  @DisplayName(
      "INT-6 a gateway is registered; its secret is sealed, never shown, and at work at once")
  void registered() {
    put(null, TWILIO)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("kind", equalTo("TWILIO"))
        .body("secrets", hasSize(1))
        .body("secrets[0].value", equalTo(null));
    assertThat(known(1).secretsAt(clock.instant())).containsExactly("auth-token-one");
    assertThat(
            Database.of("intake")
                .rows("select content::text as content from gateway where name = ?", name)
                .toString())
        .doesNotContain("auth-token-one");
    GatewayRegistered told =
        SentEvents.read(
            SentEvents.of(Topics.GATEWAYS, name, 1).getFirst(), GatewayRegistered.class);
    assertThat(told.toString()).doesNotContain("auth-token-one");
    assertThat(told.changedBy()).isEqualTo("olga");
  }

  @Test
  @DisplayName("A field that is not known is refused with those that are, and nothing is kept")
  void unknownField() {
    put(null, TWILIO.replace("\"hosts\"", "\"host\""))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("(body)"))
        .body(
            "errors[0].mend",
            equalTo("leave it out; known are channels, hosts, kind, perSecond, secret, settings"));
    operator()
        .body("{\"secrets\":\"auth-token-two\"}")
        .post("/v1/gateways/{name}/secret", name)
        .then()
        .statusCode(400);
    operator().get("/v1/gateways/{name}", name).then().statusCode(404);
  }

  @Test
  @DisplayName("A secret is rotated without a gap: both hold until the overlap ends")
  void rotated() {
    put(null, TWILIO).then().statusCode(201);
    operator()
        .body("{\"secret\":\"auth-token-two\",\"overlap\":\"PT1H\"}")
        .post("/v1/gateways/{name}/secret", name)
        .then()
        .statusCode(200)
        .body("secrets", hasSize(2))
        .body("secrets[1].until", notNullValue());
    Gateway gateway = known(2);
    assertThat(gateway.secretsAt(clock.instant()))
        .containsExactly("auth-token-two", "auth-token-one");
    assertThat(gateway.secretsAt(clock.instant().plus(Duration.ofHours(2))))
        .containsExactly("auth-token-two");
  }

  @Test
  @DisplayName("A signed webhook's secret is made here, if none is given, and shown once")
  void secretMade() {
    put(null, "{\"kind\":\"STANDARD_WEBHOOKS\",\"channels\":[\"CHAT\"]}")
        .then()
        .statusCode(201)
        .body("madeSecret", startsWith("whsec_"));
    operator()
        .get("/v1/gateways/{name}", name)
        .then()
        .statusCode(200)
        .body("madeSecret", equalTo(null));
  }

  @Test
  @DisplayName("Two operators at once: the second learns that it was changed meanwhile")
  void changedMeanwhile() {
    put(null, TWILIO).then().statusCode(201);
    put(null, TWILIO).then().statusCode(412);
    String other = TWILIO.replace(",\"secret\":\"auth-token-one\"", "").replace("hotline", "line");
    put("\"1\"", other).then().statusCode(200).body("hosts", contains("line.example.org"));
    put("\"1\"", other).then().statusCode(412);
    assertThat(known(2).secretsAt(clock.instant())).containsExactly("auth-token-one");
  }

  @Test
  @DisplayName("Paused and resumed; the history says by whom")
  void paused() {
    put(null, TWILIO).then().statusCode(201);
    operator().post("/v1/gateways/{name}/pause", name).then().statusCode(200);
    assertThat(known(2).paused()).isTrue();
    operator().post("/v1/gateways/{name}/pause", name).then().statusCode(200);
    operator().post("/v1/gateways/{name}/resume", name).then().statusCode(200);
    assertThat(known(3).paused()).isFalse();
    operator()
        .get("/v1/gateways/{name}/history", name)
        .then()
        .body("change", contains("REGISTERED", "PAUSED", "RESUMED"))
        .body("by", equalTo(List.of("olga", "olga", "olga")));
  }

  @Test
  @DisplayName(
      "What is wrong with a gateway is said by field, with how to mend it, and nothing is kept")
  void refused() {
    put(null, "{\"kind\":\"TWILIO\",\"channels\":[\"EMAIL\"],\"hosts\":[\"a b\"]}")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("channels"))
        .body("errors.field", hasItem("hosts"))
        .body("errors.field", hasItem("secret"))
        .body("errors.field", hasItem("settings.account"));
    put(null, "{\"kind\":\"SENDGRID\",\"channels\":[\"EMAIL\"],\"secret\":\"no key\"}")
        .then()
        .statusCode(422);
    operator().get("/v1/gateways/{name}", name).then().statusCode(404);
    operator().post("/v1/gateways/{name}/pause", name).then().statusCode(404);
  }

  private Gateway known(long version) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> gateways.find(name), g -> g.filter(x -> x.version() == version).isPresent())
        .orElseThrow();
  }

  private Response put(@Nullable String ifMatch, String body) {
    RequestSpecification request = operator().body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/gateways/{name}", name);
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of("operator", "olga")).contentType(ContentType.JSON);
  }
}
