package org.waylight.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Personal text in its sealed form: names, contacts, narratives. It holds ciphertext only, so it
 * may be stored, sent and logged by accident without harm; even so {@link #toString} prints nothing
 * of it.
 *
 * @param envelope ASCII: {@code scheme.keyId.parts}, as the platform writes it
 */
public record SealedText(@JsonValue String envelope) {
  /** Refuses what is plainly no envelope, so that plain text cannot slip into a sealed field. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SealedText {
    if (!isEnvelope(envelope)) {
      throw new IllegalArgumentException("not a sealed envelope");
    }
  }

  /** {@code [a-z][0-9]\.[A-Za-z0-9_.-]+}, without the cost of a pattern on the path of a signal. */
  private static boolean isEnvelope(String text) {
    if (text.length() <= 3
        || text.charAt(0) < 'a'
        || text.charAt(0) > 'z'
        || text.charAt(1) < '0'
        || text.charAt(1) > '9'
        || text.charAt(2) != '.') {
      return false;
    }
    for (int i = 3; i < text.length(); i++) {
      if (!isOfEnvelope(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfEnvelope(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }

  @Override
  public String toString() {
    return "SealedText[sealed]";
  }
}
