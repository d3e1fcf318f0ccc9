package org.waylight.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * A number that took work to find: the SHA-256 of {@code token:number} begins with so many zero
 * bits. It says nothing about the person, unlike a captcha, and makes a flood expensive.
 */
public final class ProofOfWork {
  private static final int MOST_DIGITS = 20;

  private ProofOfWork() {}

  /** Whether the number proves the work for this token. */
  public static boolean holds(String token, String number, int zeroBits) {
    return number.length() <= MOST_DIGITS && zeroBits <= leadingZeros(sha256(token + ":" + number));
  }

  private static int leadingZeros(byte[] hash) {
    int zeros = 0;
    for (byte part : hash) {
      int value = Byte.toUnsignedInt(part);
      zeros += Integer.numberOfLeadingZeros(value) - (Integer.SIZE - Byte.SIZE);
      if (value != 0) {
        break;
      }
    }
    return zeros;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
