package org.waylight.intake.inbound.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the signatures of webhooks have in common: HMAC-SHA256, a timestamp, equal time. */
public final class Signed {
  private static final String ALGORITHM = "HmacSHA256";

  private Signed() {}

  /** HMAC-SHA256 of the parts, one after the other. */
  public static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }

  /** Whether two texts are the same, in a time that does not tell where they differ. */
  public static boolean same(String expected, String given) {
    return MessageDigest.isEqual(bytes(expected), bytes(given));
  }

  /** Whether a timestamp, in seconds since 1970, is at most so old and at most so far ahead. */
  public static boolean isTimely(String timestamp, Instant now, Duration oldest, Duration ahead) {
    if (!timestamp.matches("[0-9]{1,11}")) {
      return false;
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return !signedAt.isBefore(now.minus(oldest)) && !signedAt.isAfter(now.plus(ahead));
  }

  /** A text as it is signed. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
