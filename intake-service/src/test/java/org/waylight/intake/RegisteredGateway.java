package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.waylight.intake.application.Gateways;
import org.waylight.testing.TestTokens;

/** Registers gateways as an operator does, and waits until intake knows them. */
final class RegisteredGateway {
  private RegisteredGateway() {}

  /** One of a kind with a secret, for one channel. */
  static String json(String kind, String channel, String secret) {
    return "{\"kind\":\"%s\",\"channels\":[\"%s\"],\"secret\":\"%s\"}"
        .formatted(kind, channel, secret);
  }

  /** A gateway of a name of its own. */
  static String anew(Gateways gateways, String json) {
    String name = "g-" + UUID.randomUUID();
    known(gateways, name, json);
    return name;
  }

  /** The gateway of the name, and the secrets that it was given later, each beside the last. */
  static void known(Gateways gateways, String name, String json, String... laterSecrets) {
    if (gateways.find(name).isPresent()) {
      return;
    }
    assertThat(operator().body(json).put("/v1/gateways/{name}", name).statusCode()).isEqualTo(201);
    for (String secret : laterSecrets) {
      operator()
          .body("{\"secret\":\"" + secret + "\"}")
          .post("/v1/gateways/{name}/secret", name)
          .then()
          .statusCode(200);
    }
    await(gateways, name, 1 + laterSecrets.length);
  }

  /** Stops what the gateway hands over. */
  static void pause(Gateways gateways, String name) {
    long version = gateways.find(name).orElseThrow().version();
    operator().post("/v1/gateways/{name}/pause", name).then().statusCode(200);
    await(gateways, name, version + 1);
  }

  private static void await(Gateways gateways, String name, long version) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> gateways.find(name).filter(g -> g.version() >= version).isPresent());
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of("operator", "olga")).contentType(ContentType.JSON);
  }
}
