package org.waylight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.testing.TestTokens;
import org.waylight.testing.WaylightParts;

/** Floods, foreign scripts, broken bodies: what the form must stand, and what it never does. */
@QuarkusTest
@TestProfile(FormProfile.class)
@QuarkusTestResource(
    value = WaylightParts.class,
    initArgs = @ResourceArg(name = "schema", value = "intake"))
class FormGuardComponentTest {
  private static final String FORM = PublicPage.FORM;

  @Inject IntakeSecret secret;

  private PublicPage page;

  @BeforeEach
  void inItsOwnNetwork() {
    page = PublicPage.of(secret);
  }

  @Test
  @DisplayName("A flood from one address is held back, keeps what was typed, and hits nobody else")
  void flood() {
    for (int i = 0; i < 10; i++) {
      page.send(page.token(), "message " + i).then().statusCode(200);
    }
    String token = page.token();

    Response refused = page.send(token, "one too many");

    refused
        .then()
        .statusCode(429)
        .body(containsString("one too many"), containsString("Please wait 1 min"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(PublicPage.tokenIn(refused)).isEqualTo(token);
    page.sendJson("{\"token\":\"" + token + "\",\"message\":\"x\"}")
        .then()
        .statusCode(429)
        .body("type", equalTo("urn:waylight:problem:too-many-requests"));
    page.from("198.51.100.7").send(page.token(), "somebody else").then().statusCode(200);
  }

  @Test
  @DisplayName("A proof of work raises the limit; one for another token, or none, does not")
  void proof() {
    for (int i = 0; i < 10; i++) {
      page.send(page.token(), "message " + i).then().statusCode(200);
    }
    String token = page.token();
    Map<String, String> fields = PublicPage.fields(token, "with proof");

    fields.put("proof", PublicPage.proof(token));
    page.send(fields).then().statusCode(200);
    fields.put("token", page.token());
    page.send(fields).then().statusCode(429);
    fields.put("proof", "not a number");
    page.send(fields).then().statusCode(429);
  }

  @Test
  @DisplayName("Addresses of one IPv6 /56 are counted together")
  void ipv6() {
    for (int i = 0; i < 10; i++) {
      page.from("2001:db8:7:%x::%x".formatted(0x4200 + i, i))
          .send(page.token(), "message " + i)
          .then()
          .statusCode(200);
    }
    page.from("2001:db8:7:42ff::1").send(page.token(), "x").then().statusCode(429);
    page.from("2001:db8:7:4300::1").send(page.token(), "x").then().statusCode(200);
  }

  @Test
  @DisplayName(
      "Every answer under /form says: keep nothing, fetch nothing elsewhere, frame nowhere")
  void headers() {
    List.of(
            page.request().get("/form"),
            page.request().get("/form?lang=es"),
            page.request().get("/form/token"),
            page.request().get("/form/form.css"),
            page.request().get("/form/form.js"),
            page.request().get("/form/proof.js"),
            page.request().get("/form/none"),
            page.request().delete("/form"),
            page.send(page.token(), "hello"),
            page.send("forged", "hello"),
            page.sendJson("{"),
            page.sendJson("{}"),
            page.sendRaw("text/plain", new byte[1]),
            page.sendRaw(FORM, new byte[600_000]))
        .forEach(FormGuardComponentTest::guarded);
  }

  private static void guarded(Response answer) {
    assertThat(answer.header("Content-Security-Policy"))
        .as("status %s", answer.statusCode())
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'")
        .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
    assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    assertThat(answer.headers().hasHeaderWithName("ETag")).isFalse();
  }

  @Test
  @DisplayName("What was typed is shown as text, never run")
  void escaped() {
    String script = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    Map<String, String> fields = PublicPage.fields("\"><script>alert(2)</script>", script);
    for (String field : List.of("name", "phone", "city", "zip", "hours", "email", "state")) {
      fields.put(field, script);
    }
    fields.put("token", "\"><script>alert(2)</script>");

    for (Response again :
        List.of(page.send(fields), page.send(PublicPage.fields("\"><b>", script)))) {
      again
          .then()
          .statusCode(422)
          .body(
              not(containsString("<script>alert")),
              not(containsString("<img")),
              not(containsString("<b>")),
              containsString("&lt;/textarea&gt;&lt;script&gt;alert(1)"));
    }
  }

  record Odd(String what, String contentType, byte[] body) {
    Odd(String what, String contentType, String body) {
      this(what, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static final List<Odd> ODD =
      List.of(
          new Odd("nothing", FORM, ""),
          new Odd("no fields", FORM, "&&=&=&&"),
          new Odd("a broken percent sign", FORM, "message=%&token=%e"),
          new Odd("Latin-1", FORM, "message=ma\u00f1ana".getBytes(StandardCharsets.ISO_8859_1)),
          new Odd("UTF-16", FORM, "message=hello".getBytes(StandardCharsets.UTF_16)),
          new Odd("a charset that is none", FORM + ";charset=nonsense", "message=x"),
          new Odd("another charset", FORM + ";charset=windows-1252", "message=x%E9"),
          new Odd("NUL", FORM, "message=a%00b&city=%00&zip=%00"),
          new Odd("control characters", FORM, "message=%01%1f%7f&name=%0a%0d"),
          new Odd("right to left", FORM, "message=%E2%80%AEevil&city=%E2%80%AE"),
          new Odd("emoji", FORM, "message=%F0%9F%86%98%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7"),
          new Odd("half a character", FORM, "message=%ED%A0%BD&name=%F0%9F"),
          new Odd("100,000 parameters", FORM, "a=b&".repeat(100_000)),
          new Odd("100,000 parameters of one name", FORM, "token=&".repeat(70_000)),
          new Odd("500 KB in one name", FORM, "a".repeat(500_000)),
          new Odd("500 KB of text", FORM, "message=" + "a".repeat(500_000)),
          new Odd("600 KB", FORM, "message=" + "a".repeat(600_000)),
          new Odd("choices that nobody offered", FORM, "lang=xx&signalerKind=KING&police=MAYBE"),
          new Odd("a part of multipart", "multipart/form-data; boundary=x", "--x\r\n"),
          new Odd("an empty content type", "", "message=x"),
          new Odd("a content type that is none", "message", "message=x"),
          new Odd("broken JSON", "application/json", "{\"message\":"),
          new Odd("a JSON list", "application/json", "[]"),
          new Odd("JSON null", "application/json", "null"),
          new Odd("JSON of wrong types", "application/json", "{\"message\":{},\"anonymous\":5}"),
          new Odd("deep JSON", "application/json", "[".repeat(100_000)),
          new Odd("half a character in JSON", "application/json", "{\"message\":\"\\ud83d\"}"),
          new Odd(
              "NUL in JSON", "application/json", "{\"city\":\"\\u0000\",\"token\":\"\\u0000\"}"),
          new Odd("600 KB of JSON", "application/json", "{\"message\":\"" + "a".repeat(600_000)));

  @ParameterizedTest
  @FieldSource("ODD")
  @DisplayName("Whatever is sent, the answer is a page or a problem, and never an error of ours")
  void odd(Odd odd) {
    Response answer = page.sendRaw(odd.contentType, odd.body);

    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @Test
  @DisplayName("A page that is too long even to read is answered with what to do")
  void tooLarge() {
    page.sendRaw(FORM, new byte[600_000])
        .then()
        .statusCode(413)
        .body(containsString("Go back in your browser"));
    page.sendRaw("application/json", new byte[600_000])
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:waylight:problem:too-large"));
  }

  @Test
  @DisplayName("Odd characters are taken and kept, as far as they are characters")
  void oddCharacters() {
    for (String odd : List.of("a\u0000b", "\u202Eabc", "\uD83C\uDD98", "مرحبا", "&lt;")) {
      page.send(page.token(), odd).then().statusCode(200);
    }
    String half = "{\"token\":\"%s\",\"message\":\"\\ud83d\"}".formatted(page.token());
    page.sendJson(half).then().statusCode(202);
  }

  @Test
  @DisplayName("A paused form says so and gives the numbers; what was typed meanwhile is kept")
  void paused() {
    operator().body("{\"kind\":\"FORM\",\"channels\":[\"WEBFORM\"]}").put("/v1/gateways/form");
    operator().post("/v1/gateways/form/pause").then().statusCode(200);
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> page.request().get("/form").then().statusCode(503));
      page.request()
          .get("/form")
          .then()
          .body(
              containsString("This form is closed"),
              containsString("1-800-555-0199"),
              not(containsString("<form")));
      page.send(page.token(), "kept words")
          .then()
          .statusCode(503)
          .body(containsString("kept words</textarea>"), containsString("was not sent"));
      page.sendJson("{\"message\":\"x\"}")
          .then()
          .statusCode(503)
          .body("type", equalTo("urn:waylight:problem:form-closed"));
    } finally {
      operator().post("/v1/gateways/form/resume").then().statusCode(200);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> page.request().get("/form").then().statusCode(200));
    }
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(TestTokens.of("operator", "olga")).contentType("application/json");
  }
}
