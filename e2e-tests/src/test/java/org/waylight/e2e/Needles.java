package org.waylight.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The shapes in which planted text could show: as it is, in base64 at each of the three alignments,
 * and in hexadecimal.
 *
 * @param shapes what is looked for, in lower case where case does not matter
 */
record Needles(List<byte[]> shapes) {

  static Needles of(String canary) {
    TreeSet<String> shapes = new TreeSet<>();
    shapes.add(canary);
    byte[] plain = canary.getBytes(StandardCharsets.UTF_8);
    for (int pad = 0; pad < 3; pad++) {
      byte[] shifted = new byte[plain.length + pad];
      System.arraycopy(plain, 0, shifted, pad, plain.length);
      shapes.add(stablePart(Base64.getEncoder().encodeToString(shifted), pad));
      shapes.add(stablePart(Base64.getUrlEncoder().encodeToString(shifted), pad));
    }
    shapes.add(HexFormat.of().formatHex(plain));
    return new Needles(
        shapes.stream().map(shape -> shape.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** What of an encoding does not depend on the neighbours of the text. */
  private static String stablePart(String encoded, int pad) {
    String whole = encoded.replace("=", "");
    int from = pad == 0 ? 0 : pad + 1;
    return whole.substring(from, whole.length() - 2);
  }

  boolean foundIn(byte[] haystack) {
    return shapes.stream().anyMatch(needle -> indexOf(haystack, needle) >= 0);
  }

  boolean foundIn(String haystack) {
    return foundIn(haystack.getBytes(StandardCharsets.UTF_8));
  }

  private static int indexOf(byte[] haystack, byte[] needle) {
    for (int at = 0; at <= haystack.length - needle.length; at++) {
      if (haystack[at] == needle[0]
          && Arrays.equals(haystack, at, at + needle.length, needle, 0, needle.length)) {
        return at;
      }
    }
    return -1;
  }
}
