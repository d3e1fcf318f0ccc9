package org.waylight.intake.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;

/** Crockford's base 32: no letter that is mistaken for a digit, read whatever the case. */
final class Crockford {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final byte[] VALUES = values();

  private Crockford() {}

  /** Writes a number with exactly so many digits. */
  static String write(BigInteger number, int length) {
    char[] digits = new char[length];
    BigInteger rest = number;
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = DIGITS.charAt(rest.intValue() & 31);
      rest = rest.shiftRight(5);
    }
    return new String(digits);
  }

  /** Reads a number, or -1 if a character is no digit. */
  static BigInteger read(String digits) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit >= VALUES.length || VALUES[digit] < 0) {
        return BigInteger.ONE.negate();
      }
      number = number.shiftLeft(5).or(BigInteger.valueOf(VALUES[digit]));
    }
    return number;
  }

  private static byte[] values() {
    byte[] values = new byte['z' + 1];
    Arrays.fill(values, (byte) -1);
    for (byte value = 0; value < 32; value++) {
      values[DIGITS.charAt(value)] = value;
      values[DIGITS.toLowerCase(Locale.ROOT).charAt(value)] = value;
    }
    values['O'] = values['o'] = 0;
    values['I'] = values['i'] = values['L'] = values['l'] = 1;
    return values;
  }
}
