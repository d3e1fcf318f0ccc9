package org.waylight.referral.delivery.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of Standard Webhooks 1.0 that a recipient puts on its callback: HMAC-SHA256 over
 * id, timestamp and body under the secret of its credential.
 */
public record CallbackSignature(String id, String timestamp, String signatures) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String SECRET = "whsec_";
  private static final int MOST_SIGNATURES = 20;

  /** Whether it was made at about this time, five minutes either way; an old one is a replay. */
  public boolean isTimely(Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    return Duration.between(madeAt(), now).abs().compareTo(TOLERANCE) <= 0;
  }

  /** When it was made, if it is timely. */
  public Instant madeAt() {
    return Instant.ofEpochSecond(Long.parseLong(timestamp));
  }

  /** Whether a time is none that has yet to come, though clocks differ. */
  public static boolean hasCome(Instant time, Instant now) {
    return !time.isAfter(now.plus(TOLERANCE));
  }

  /** Whether one of the signatures is the secret's over the body; takes as long for a wrong one. */
  public boolean fits(String secret, byte[] body) {
    byte[] expected = hmac(secret, body);
    boolean fits = false;
    for (String signature : signatures.strip().split(" +", MOST_SIGNATURES)) {
      fits |= signature.startsWith("v1,") && MessageDigest.isEqual(expected, bytes(signature));
    }
    return fits;
  }

  private byte[] hmac(String secret, byte[] body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String signature) {
    return signature.substring(3).getBytes(StandardCharsets.UTF_8);
  }
}
