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
    if (!envelope.matches("[a-z][0-9]\\.[A-Za-z0-9_.-]+")) {
      throw new IllegalArgumentException("not a sealed envelope");
    }
  }

  @Override
  public String toString() {
    return "SealedText[sealed]";
  }
}
