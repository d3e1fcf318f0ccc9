package org.waylight.platform.sealed;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-GCM by the JDK, in the form of Tink's own (nonce of 12 bytes, ciphertext, tag of 16): Tink
 * keeps a cipher and a source of randomness for each thread, and a virtual thread, which lives for
 * one request, would make both anew each time.
 */
final class GcmCipher implements Aead {
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Ciphers at rest: as many as were ever in use at once. */
  private static final ConcurrentLinkedDeque<Cipher> CIPHERS = new ConcurrentLinkedDeque<>();

  private final SecretKeySpec key;

  GcmCipher(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte @Nullable [] associatedData)
      throws GeneralSecurityException {
    byte[] sealed = new byte[NONCE_BYTES + plaintext.length + TAG_BITS / Byte.SIZE];
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    Cipher cipher = take();
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    associate(cipher, associatedData);
    cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_BYTES);
    CIPHERS.push(cipher);
    return sealed;
  }

  @Override
  public byte[] decrypt(byte[] sealed, byte @Nullable [] associatedData)
      throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new GeneralSecurityException("too short for a sealed text");
    }
    Cipher cipher = take();
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
    associate(cipher, associatedData);
    byte[] plaintext = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    CIPHERS.push(cipher);
    return plaintext;
  }

  private static void associate(Cipher cipher, byte @Nullable [] data) {
    if (data != null) {
      cipher.updateAAD(data);
    }
  }

  /** One that failed does not come back to rest. */
  private static Cipher take() throws GeneralSecurityException {
    Cipher rested = CIPHERS.poll();
    return rested == null ? Cipher.getInstance(ALGORITHM) : rested;
  }
}
