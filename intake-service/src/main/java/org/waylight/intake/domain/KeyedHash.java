package org.waylight.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under a key of one purpose, over parts that no part can imitate. */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  KeyedHash(IntakeSecret secret, String purpose) {
    key = new SecretKeySpec(secret.keyFor(purpose), ALGORITHM);
  }

  /** The hash of the parts, joined by NUL, which therefore none but the last may hold. */
  byte[] of(String... parts) {
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].indexOf('\0') >= 0) {
        throw new IllegalArgumentException("NUL separates the parts and cannot be in one");
      }
    }
    return of(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
  }

  byte[] of(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }
}
