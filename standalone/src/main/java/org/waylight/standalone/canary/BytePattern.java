package org.waylight.standalone.canary;

import java.util.Arrays;

/** A byte pattern to search for, after Horspool. */
final class BytePattern {
  private final byte[] pattern;
  private final boolean anyCase;
  private final int[] shift = new int[256];

  /**
   * A pattern.
   *
   * @param anyCase the pattern is in lower case, and what it is compared with need not be
   */
  BytePattern(byte[] pattern, boolean anyCase) {
    this.pattern = pattern.clone();
    this.anyCase = anyCase;
    Arrays.fill(shift, pattern.length);
    for (int i = 0; i < pattern.length - 1; i++) {
      shift[pattern[i] & 0xff] = pattern.length - 1 - i;
      if (anyCase) {
        shift[Character.toUpperCase((char) (pattern[i] & 0xff)) & 0xff] = pattern.length - 1 - i;
      }
    }
  }

  /** Where it is first at or after a place; -1 if nowhere. */
  int in(byte[] bytes, int from) {
    int last = pattern.length - 1;
    int at = from;
    while (at + last < bytes.length) {
      int i = last;
      while (i >= 0 && folded(bytes[at + i]) == pattern[i]) {
        i--;
      }
      if (i < 0) {
        return at;
      }
      at += shift[bytes[at + last] & 0xff];
    }
    return -1;
  }

  private byte folded(byte one) {
    return anyCase && one >= 'A' && one <= 'Z' ? (byte) (one + ('a' - 'A')) : one;
  }
}
