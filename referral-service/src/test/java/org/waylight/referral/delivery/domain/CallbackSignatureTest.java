package org.waylight.referral.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of callbacks, against those of the Standard Webhooks library. */
class CallbackSignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
  private static final String OTHER = "whsec_AfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
  private static final long MADE = 1_795_377_600;
  private static final String BODY = "{\"type\":\"report.outcome\"}";

  private static String made(String secret, String id, long at, String body) throws Exception {
    return new Webhook(secret).sign(id, at, body);
  }

  private static boolean fits(String id, long at, String signatures, String body) {
    return new CallbackSignature(id, Long.toString(at), signatures)
        .fits(SECRET, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("RES-3 the recipient's signature fits, also beside others")
  void fits() throws Exception {
    String signature = made(SECRET, "m1", MADE, BODY);
    assertThat(fits("m1", MADE, signature, BODY)).isTrue();
    assertThat(fits("m1", MADE, made(OTHER, "m1", MADE, BODY) + " " + signature, BODY)).isTrue();
  }

  @Test
  @DisplayName("RES-3 nobody else's fits, nor over another id, time or body")
  void forged() throws Exception {
    String signature = made(SECRET, "m1", MADE, BODY);
    assertThat(fits("m1", MADE, made(OTHER, "m1", MADE, BODY), BODY)).isFalse();
    assertThat(fits("m2", MADE, signature, BODY)).isFalse();
    assertThat(fits("m1", MADE + 1, signature, BODY)).isFalse();
    assertThat(fits("m1", MADE, signature, BODY + " ")).isFalse();
    assertThat(fits("m1", MADE, signature.replace("v1,", "v2,"), BODY)).isFalse();
    assertThat(fits("m1", MADE, "v1,", BODY)).isFalse();
    assertThat(fits("m1", MADE, "", BODY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0,true", "300,true", "-300,true", "301,false", "-301,false"})
  @DisplayName("RES-3 five minutes either way and no more, or it is a replay")
  void timely(long secondsLater, boolean is) {
    assertThat(
            new CallbackSignature("m1", Long.toString(MADE), "v1,")
                .isTimely(Instant.ofEpochSecond(MADE + secondsLater)))
        .isEqualTo(is);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "1e9", "99999999999999999999"})
  @DisplayName("RES-3 a time that is none is refused")
  void noTime(String timestamp) {
    assertThat(new CallbackSignature("m1", timestamp, "v1,").isTimely(Instant.EPOCH)).isFalse();
  }
}
