package org.waylight.triage.ties.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.waylight.platform.sealed.Keysets;
import org.waylight.triage.ties.domain.KeyedHash;
import org.waylight.triage.ties.domain.Shingles;

/**
 * The hash with triage's secret, derived for this use alone. With another secret old and new
 * signals no longer meet.
 */
@Singleton
public class TieHashes {
  private static final int KEY_BYTES = 16;

  private final KeyedHash hash;
  private final Shingles shingles;

  @Inject
  public TieHashes(Keysets keysets) {
    this(keysets.secret("triage"));
  }

  /** With a secret at hand. */
  public TieHashes(byte[] secret) {
    this.hash = new KeyedHash(keyOf(secret));
    this.shingles = new Shingles(hash);
  }

  /** The keyed hash. */
  public KeyedHash hash() {
    return hash;
  }

  /** Signatures by this hash. */
  public Shingles shingles() {
    return shingles;
  }

  private static byte[] keyOf(byte[] secret) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret)
                  .thenExpand("waylight triage ties".getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JDK lacks HKDF-SHA256", impossible);
    }
  }
}
