package org.waylight.intake;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waylight.intake.domain.FormTokens;
import org.waylight.intake.domain.IntakeSecret;
import org.waylight.intake.domain.ProofOfWork;

/** A browser at the public form, as far as HTTP goes, in a network that no other test is in. */
record PublicPage(FormTokens tokens, String address) {
  static final String FORM = "application/x-www-form-urlencoded";
  static final int DIFFICULTY = 16;

  private static final Pattern RECEIPT =
      Pattern.compile("<strong id=\"receipt\">([-0-9A-Z]{34})</strong>");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  static PublicPage of(IntakeSecret secret) {
    var random = ThreadLocalRandom.current();
    return new PublicPage(
        new FormTokens(secret),
        "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
  }

  PublicPage from(String other) {
    return new PublicPage(tokens, other);
  }

  /** The token of a page that was opened a while ago. */
  String token() {
    return opened(Duration.ofMinutes(1));
  }

  String opened(Duration ago) {
    return tokens.issue(Instant.now().minus(ago));
  }

  Response send(Map<String, String> fields) {
    return sendRaw(
        FORM,
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** A message on a page in English. */
  Response send(String token, String message) {
    return send(fields(token, message));
  }

  static Map<String, String> fields(String token, String message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", token);
    fields.put("lang", "en");
    fields.put("message", message);
    return fields;
  }

  Response sendRaw(String contentType, byte[] body) {
    return request().contentType(contentType).body(body).post("/form");
  }

  Response sendJson(String body) {
    return sendRaw("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  RequestSpecification request() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        // As bytes: what is sent is to be wrong in ways that no client sends.
                        .encodeContentTypeAs(FORM, ContentType.JSON)
                        .encodeContentTypeAs("multipart/form-data", ContentType.JSON)))
        .header("X-Forwarded-For", address);
  }

  static String receipt(Response page) {
    return found(RECEIPT, page);
  }

  static String tokenIn(Response page) {
    return found(TOKEN, page);
  }

  static String proof(String token) {
    long number = 0;
    while (!ProofOfWork.holds(token, Long.toString(number), DIFFICULTY)) {
      number++;
    }
    return Long.toString(number);
  }

  private static String found(Pattern pattern, Response page) {
    Matcher found = pattern.matcher(page.asString());
    if (!found.find()) {
      throw new AssertionError("not on the page: " + pattern + "\n" + page.asString());
    }
    return found.group(1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
