package org.waylight.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret of intake. Every purpose gets a key of its own, derived by HKDF-SHA256, so that
 * what one use gives away says nothing about another. It is never rotated: signal ids and receipts
 * follow from it for ever.
 */
public final class IntakeSecret {
  private static final int LEAST_BYTES = 32;
  private static final int KEY_BYTES = 32;

  private final byte[] secret;

  /** Refuses a secret that could be guessed. */
  public IntakeSecret(byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException("The intake secret needs at least 32 bytes");
    }
    this.secret = secret.clone();
  }

  /** The 32-byte key for one purpose. */
  byte[] keyFor(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .thenExpand(
                      ("waylight intake " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JDK lacks HKDF-SHA256", impossible);
    }
  }
}
