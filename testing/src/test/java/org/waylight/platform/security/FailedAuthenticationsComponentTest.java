package org.waylight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waylight.platform.probe.OnRealParts;
import org.waylight.testing.TestTokens;

/** Each test comes from an address of its own, so that it shuts out nobody else. */
@OnRealParts
class FailedAuthenticationsComponentTest {
  /** As the tests' parts set it. */
  private static final int MOST = 500;

  private static final int SOON = 60;

  @Test
  @DisplayName("Who tries many credentials is told to wait, and valid tokens go on meanwhile")
  void guessing() throws Exception {
    String working = "Bearer " + TestTokens.of(Roles.SUPERVISOR, "ada");
    try (HttpClient client = from("127.0.0.11")) {
      assertThat(send(client, working).statusCode()).isEqualTo(200);
      for (int i = 0; i <= MOST; i++) {
        assertThat(send(client, "Bearer guess-" + i).statusCode()).isEqualTo(401);
      }

      HttpResponse<String> refused = send(client, "Bearer guess-again");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
          .isBetween(1L, (long) SOON);
      assertThat(refused.body()).contains("too-many-requests").doesNotContain("guess");
      assertThat(send(client, basic("guess")).statusCode()).isEqualTo(429);
      assertThat(send(client, working).statusCode()).as("found valid just before").isEqualTo(200);
    }
    try (HttpClient another = from("127.0.0.12")) {
      assertThat(send(another, "Bearer guess-again").statusCode())
          .as("from another address")
          .isEqualTo(401);
    }
  }

  @Test
  @DisplayName("INT-1 a gateway whose token has run out is not shut out, however often it comes")
  void sameAgain() throws Exception {
    String late = "Bearer " + TestTokens.expired(Roles.SUPERVISOR, "ada");
    try (HttpClient client = from("127.0.0.13")) {
      for (int i = 0; i < 2 * MOST; i++) {
        assertThat(send(client, late).statusCode()).isEqualTo(401);
      }
      String renewed = "Bearer " + TestTokens.of(Roles.SUPERVISOR, "ben");
      assertThat(send(client, renewed).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("Every answer tells a browser to keep, guess, load and frame nothing")
  void headers() throws Exception {
    try (HttpClient client = from("127.0.0.14")) {
      for (String authorization :
          new String[] {"Bearer none", "Bearer " + TestTokens.of(Roles.SUPERVISOR, "ada")}) {
        var headers = send(client, authorization).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy"))
            .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Strict-Transport-Security")).as("without TLS").isEmpty();
      }
    }
  }

  private static HttpClient from(String address) throws IOException {
    return HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build();
  }

  private static HttpResponse<String> send(HttpClient client, String authorization)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/probe/trace"))
            .header("Authorization", authorization)
            .build(),
        BodyHandlers.ofString());
  }

  private static String basic(String password) {
    return "Basic " + Base64.getEncoder().encodeToString(("someone:" + password).getBytes());
  }
}
