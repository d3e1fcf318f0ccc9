package org.waylight.platform.sealed;

import java.util.Base64;
import java.util.List;
import org.waylight.contracts.SealedText;

/** The written form of sealed text: {@code h1.wrappedKey.ciphertext} or {@code a1.ciphertext}. */
final class Envelope {
  static final String HYBRID = "h1";
  static final String AT_REST = "a1";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Envelope() {}

  static String encode(byte[] part) {
    return ENCODER.encodeToString(part);
  }

  static byte[] decode(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new SealException("the envelope is damaged");
    }
  }

  /** The parts after the scheme. */
  static List<String> parts(SealedText sealed, String scheme, int count) {
    List<String> parts = List.of(sealed.envelope().split("\\.", -1));
    if (parts.size() != count + 1 || !parts.getFirst().equals(scheme)) {
      throw new SealException("the envelope is not of the form " + scheme);
    }
    return parts.subList(1, parts.size());
  }
}
