package org.waylight.platform.sealed;

import com.google.crypto.tink.Aead;
import java.security.SecureRandom;

/** A key for the texts of a few minutes: AES-256-GCM with a random nonce for each text. */
final class DataKey {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private DataKey() {}

  static byte[] random() {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  static Aead cipher(byte[] key) {
    return new GcmCipher(key);
  }
}
