package org.waylight.intake.inbound.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Twilio's own published requests, every one, and what may not pass for them. */
class TwilioSignatureTest {
  private static final JsonNode TWILIO = vectors().get("twilio");
  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

  static final List<Form> FORMS =
      StreamSupport.stream(TWILIO.get("vectors").spliterator(), false)
          .map(TwilioSignatureTest::form)
          .toList();

  private final TwilioSignature signature = new TwilioSignature(TWILIO.get("authToken").asText());

  record Form(String url, Map<String, List<String>> parameters, String sig) {}

  @ParameterizedTest
  @FieldSource("FORMS")
  @DisplayName("A published request is accepted")
  void published(Form form) {
    assertThat(signature.signsForm(form.url, form.parameters, form.sig)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  @DisplayName("A request is accepted with and without the default port in its URL")
  void ports(Form form) {
    String with = form.url.replace("mycompany.com/", "mycompany.com:443/");
    String without = form.url.replace("mycompany.com:443/", "mycompany.com/");

    assertThat(signature.signsForm(with, form.parameters, form.sig)).isTrue();
    assertThat(signature.signsForm(without, form.parameters, form.sig)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  @DisplayName("One parameter more, less or other, another URL or another token is refused")
  void forged(Form form) {
    Map<String, List<String>> more = new TreeMap<>(form.parameters);
    more.put("Extra", List.of("x"));
    Map<String, List<String>> less = new TreeMap<>(form.parameters);
    String name = less.keySet().iterator().next();
    less.remove(name);
    Map<String, List<String>> other = new TreeMap<>(form.parameters);
    other.put(name, List.of("other"));

    assertThat(signature.signsForm(form.url, more, form.sig)).isFalse();
    assertThat(signature.signsForm(form.url, less, form.sig)).isFalse();
    assertThat(signature.signsForm(form.url, other, form.sig)).isFalse();
    assertThat(signature.signsForm(form.url + "&more=1", form.parameters, form.sig)).isFalse();
    assertThat(new TwilioSignature("12346").signsForm(form.url, form.parameters, form.sig))
        .isFalse();
    assertThat(signature.signsForm(form.url, form.parameters, "")).isFalse();
  }

  @Test
  @DisplayName("The URL is signed as it was sent: decoding it breaks the signature")
  void stillEncoded() {
    Form encoded = FORMS.get(3);

    String decoded = encoded.url.replace("%20", "+").replace("%2B", "+");
    assertThat(signature.signsForm(decoded, encoded.parameters, encoded.sig)).isFalse();
  }

  @Test
  @DisplayName("Names that differ by case are two names; a value sent twice counts once")
  void casesAndDuplicates() {
    Map<String, List<String>> once = Map.of("a", List.of("1", "2"), "A", List.of("3"));
    Map<String, List<String>> twice = Map.of("a", List.of("2", "1", "2"), "A", List.of("3"));
    Map<String, List<String>> folded = Map.of("a", List.of("1", "2", "3"));
    // HMAC-SHA1 of the URL and "A3a1a2" under "12345", made with openssl.
    String sig = "BTnOBpy7l3n6fM7eoDLEiEB/MQw=";

    assertThat(signature.signsForm(URL, once, sig)).isTrue();
    assertThat(signature.signsForm(URL, twice, sig)).isTrue();
    assertThat(signature.signsForm(URL, folded, sig)).isFalse();
  }

  @Test
  @DisplayName("A JSON body is accepted by its hash in the URL, and refused with another body")
  void json() {
    JsonNode json = TWILIO.get("jsonBody");
    byte[] body = json.get("body").asText().getBytes(StandardCharsets.UTF_8);
    byte[] otherBody = "{}".getBytes(StandardCharsets.UTF_8);
    for (JsonNode vector : json.get("vectors")) {
      String url = vector.get("url").asText();
      String sig = vector.get("sig").asText();

      assertThat(signature.signsBody(url, body, sig)).isTrue();
      assertThat(signature.signsBody(url, otherBody, sig)).isFalse();
      assertThat(signature.signsBody(URL, body, sig)).isFalse();
      assertThat(signature.signsBody(url, body, FORMS.getFirst().sig)).isFalse();
    }
  }

  private static Form form(JsonNode vector) {
    JsonNode parameters = vector.has("params") ? vector.get("params") : TWILIO.get("params");
    Map<String, List<String>> values = new TreeMap<>();
    parameters.properties().forEach(p -> values.put(p.getKey(), List.of(p.getValue().asText())));
    return new Form(vector.get("url").asText(), values, vector.get("sig").asText());
  }

  private static JsonNode vectors() {
    try (InputStream file =
        Objects.requireNonNull(
            TwilioSignatureTest.class.getResourceAsStream("/signature-vectors.json"))) {
      return new JsonMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
