package org.waylight.intake.domain;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads receipts: the code a signaler may quote later to add to a signal (INT-5).
 *
 * <p>A receipt is the signal's id, enciphered as one AES block, in Crockford's base 32, and two
 * check characters: seven groups of four. It needs no table, cannot be guessed without the secret,
 * and reads the same in any case, with or without dashes and spaces, and with O for 0 or I and L
 * for 1. The check is the remainder modulo a prime, so that any one wrong character and any two
 * neighbours exchanged are noticed.
 */
public final class Receipts {
  private static final int BLOCK_BYTES = 16;
  private static final int BODY = 26;
  private static final int CHECK = 2;
  private static final int GROUP = 4;
  private static final BigInteger PRIME = BigInteger.valueOf(1021);

  private final SecretKeySpec key;

  /** Enciphers under a key of its own. */
  public Receipts(IntakeSecret secret) {
    key = new SecretKeySpec(Arrays.copyOf(secret.keyFor("receipt"), BLOCK_BYTES), "AES");
  }

  /** The receipt of a signal, grouped for reading aloud. */
  public String of(UUID signalId) {
    ByteBuffer id = ByteBuffer.allocate(BLOCK_BYTES);
    id.putLong(signalId.getMostSignificantBits()).putLong(signalId.getLeastSignificantBits());
    BigInteger body = new BigInteger(1, block(Cipher.ENCRYPT_MODE, id.array()));
    String code = Crockford.write(body, BODY) + Crockford.write(body.mod(PRIME), CHECK);
    return grouped(code);
  }

  private static String grouped(String code) {
    StringBuilder grouped = new StringBuilder(code.substring(0, GROUP));
    for (int from = GROUP; from < code.length(); from += GROUP) {
      grouped.append('-').append(code, from, from + GROUP);
    }
    return grouped.toString();
  }

  /**
   * The signal id that a quoted receipt stands for, if it is well formed; whether intake knows such
   * a signal is another question.
   */
  public Optional<UUID> resolve(String quoted) {
    String code = withoutSeparators(quoted);
    if (code.length() != BODY + CHECK) {
      return Optional.empty();
    }
    BigInteger body = Crockford.read(code.substring(0, BODY));
    if (body.signum() < 0
        || body.bitLength() > BLOCK_BYTES * Byte.SIZE
        || !body.mod(PRIME).equals(Crockford.read(code.substring(BODY)))) {
      return Optional.empty();
    }
    ByteBuffer id = ByteBuffer.wrap(block(Cipher.DECRYPT_MODE, bytesOf(body)));
    return Optional.of(new UUID(id.getLong(), id.getLong())).filter(DerivedIds::isDerived);
  }

  private static String withoutSeparators(String quoted) {
    return quoted
        .codePoints()
        .filter(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.DASH_PUNCTUATION)
        .limit(BODY + CHECK + 1L)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static byte[] bytesOf(BigInteger body) {
    byte[] block = new byte[BLOCK_BYTES];
    byte[] shortest = body.toByteArray();
    int length = Math.min(shortest.length, BLOCK_BYTES);
    System.arraycopy(shortest, shortest.length - length, block, BLOCK_BYTES - length, length);
    return block;
  }

  // One block of ids that never repeat: here the bare cipher is a keyed permutation, and no mode
  // could add to it.
  @SuppressWarnings("InsecureCryptoUsage")
  private byte[] block(int direction, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(direction, key);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has AES", impossible);
    }
  }
}
