package org.waylight.intake.inbound.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailSignaturesTest {
  private static final JsonNode SENDGRID = vectors().get("sendgrid");
  private static final String TIMESTAMP = SENDGRID.get("timestamp").asText();
  private static final String SIGNATURE = SENDGRID.get("signature").asText();
  private static final byte[] BODY = SENDGRID.get("body").asText().getBytes(StandardCharsets.UTF_8);

  private final SendGridSignature sendGrid =
      new SendGridSignature(SENDGRID.get("publicKey").asText());

  @Test
  @DisplayName("SendGrid's published request is accepted, and nothing else for it")
  void sendGrid() {
    byte[] other = BODY.clone();
    other[3]++;

    assertThat(sendGrid.signs(TIMESTAMP, BODY, SIGNATURE)).isTrue();
    assertThat(sendGrid.signs("1600112503", BODY, SIGNATURE)).isFalse();
    assertThat(sendGrid.signs(TIMESTAMP, other, SIGNATURE)).isFalse();
    for (String forged : new String[] {"", "no base64", "AAAA", SIGNATURE.substring(4)}) {
      assertThat(sendGrid.signs(TIMESTAMP, BODY, forged)).as(forged).isFalse();
    }
    assertThat(new SendGridSignature("no key").signs(TIMESTAMP, BODY, SIGNATURE)).isFalse();
  }

  @Test
  @DisplayName("A mail of SendGrid may be three days old, one of Mailgun eight hours")
  void age() {
    Instant signedAt = Instant.ofEpochSecond(1_600_112_502);

    assertThat(SendGridSignature.isTimely(TIMESTAMP, signedAt.plusSeconds(3 * 86_400))).isTrue();
    assertThat(SendGridSignature.isTimely(TIMESTAMP, signedAt.plusSeconds(4 * 86_400))).isFalse();
    assertThat(SendGridSignature.isTimely(TIMESTAMP, signedAt.minusSeconds(3_600))).isFalse();
    assertThat(MailgunSignature.isTimely(TIMESTAMP, signedAt.plusSeconds(8 * 3_600))).isTrue();
    assertThat(MailgunSignature.isTimely(TIMESTAMP, signedAt.plusSeconds(10 * 3_600))).isFalse();
    assertThat(MailgunSignature.isTimely("now", signedAt)).isFalse();
  }

  @Test
  @DisplayName("Mailgun signs timestamp and token")
  void mailgun() {
    // printf '1600112502tok' | openssl dgst -sha256 -hmac key
    String signature = "c8bd705c6f72ee5ef4cad0264f39e1322e4963454e3f3ed086eaf96c819b7464";

    assertThat(MailgunSignature.fits("key", TIMESTAMP, "tok", signature)).isTrue();
    assertThat(MailgunSignature.fits("key", TIMESTAMP, "tok2", signature)).isFalse();
    assertThat(MailgunSignature.fits("other", TIMESTAMP, "tok", signature)).isFalse();
    assertThat(MailgunSignature.fits("key", TIMESTAMP, "tok", "")).isFalse();
  }

  @Test
  @DisplayName("A token stands for one mail, however often that comes")
  void tokens() {
    SingleUseTokens tokens = new SingleUseTokens();

    assertThat(tokens.use("g", "t", "m1")).isTrue();
    assertThat(tokens.use("g", "t", "m1")).isTrue();
    assertThat(tokens.use("g", "t", "m2")).isFalse();
    assertThat(tokens.use("h", "t", "m2")).isTrue();
  }

  private static JsonNode vectors() {
    try (InputStream file =
        Objects.requireNonNull(
            MailSignaturesTest.class.getResourceAsStream("/signature-vectors.json"))) {
      return new JsonMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
